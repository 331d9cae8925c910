public import Identity

/// The operator's orders, for those who run the register in their own process.
extension SimulatedToezicht {
    /// Makes the register misbehave from now on; nil makes it honest again.
    public func setFault(_ fault: ToezichtFault?) async { await state.misbehave(fault) }

    /// How many checks were asked, answered or not.
    public func checks() async -> Int { await state.checks }

    /// The number of the register's last change.
    public func stand() async throws -> Int { try await database.stand() }

    /// The measures of which other holders were asked to agree, in the order in which the messages came, one for each
    /// holder that was told.
    public func messages() async throws -> [String] { try await database.messages().map(\.relatie) }

    /// Adds what a case file holds; a measure that is there already gets a new version.
    public func load(_ zaken: ToezichtZaken, today: LocalDate) async throws {
        try await database.load(zaken, today: today)
    }

    /// Orders a measure over somebody who is known; one that is there already gets a new version.
    public func order(_ maatregel: RegisteredMaatregel<ZaakDag>, today: LocalDate) async throws {
        try await database.put(maatregel.on(today), from: today)
    }

    /// Ends a measure on a day; false when nothing changed.
    @discardableResult
    public func end(_ id: String, on day: LocalDate, reden: EindReden = .opheffing) async throws -> Bool {
        try await database.end(id, on: day, reden) > 0
    }

    /// Suspends the holders of a measure from a day on; false when nothing changed.
    @discardableResult
    public func suspend(_ id: String, on day: LocalDate) async throws -> Bool {
        try await database.suspend(id, nil, on: day) > 0
    }

    /// Ends the suspension of the holders of a measure; false when nothing changed.
    @discardableResult
    public func resume(_ id: String, on day: LocalDate) async throws -> Bool {
        try await database.suspend(id, nil, on: day, over: true) > 0
    }

    /// Dismisses somebody from all measures in one transaction.
    ///
    /// - Returns: How many measures changed; each has an entry of its own in the feed.
    @discardableResult
    public func dismiss(_ partij: Partij, on day: LocalDate) async throws -> Int {
        try await database.dismiss(partij, on: day)
    }

    /// Notes that somebody died; false when nobody is known by the number.
    @discardableResult
    public func die(_ bsn: BSN, on day: LocalDate) async throws -> Bool {
        try await database.die(bsn, on: day)
    }
}
