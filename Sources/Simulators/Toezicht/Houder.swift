import Identity

/// Somebody the court appointed.
public struct Houder<Dag: Hashable & Sendable>: Hashable, Sendable {
    /// Who it is.
    public var partij: Partij
    /// The branch the appointment is for; nil for the whole office.
    public var vestiging: String?
    /// How an office or person is called.
    public var naam: String
    /// When the holder was suspended.
    public var schorsingen: [Schorsing<Dag>]
    /// The day from which the holder no longer is one, the measure going on with the others.
    public var ontslagen: Dag?
    /// With a division of tasks, the part of this holder; nil for none.
    public var taak: RegisteredOmvang?

    /// Puts the parts together.
    public init(
        _ partij: Partij, vestiging: String? = nil, naam: String, schorsingen: [Schorsing<Dag>] = [],
        ontslagen: Dag? = nil, taak: RegisteredOmvang? = nil
    ) {
        self.partij = partij
        self.vestiging = vestiging
        self.naam = naam
        self.schorsingen = schorsingen
        self.ontslagen = ontslagen
        self.taak = taak
    }
}

/// That a holder was suspended, `[van, tot)`.
public struct Schorsing<Dag: Hashable & Sendable>: Hashable, Sendable {
    /// The first day.
    public var van: Dag
    /// The day on which it was over; nil while it lasts.
    public var tot: Dag?

    /// Takes both days.
    public init(van: Dag, tot: Dag? = nil) {
        self.van = van
        self.tot = tot
    }
}

extension Houder where Dag == ZaakDag {
    func on(_ today: LocalDate) -> Houder<LocalDate> {
        Houder<LocalDate>(
            partij, vestiging: vestiging, naam: naam,
            schorsingen: schorsingen.map { .init(van: $0.van.on(today), tot: $0.tot?.on(today)) },
            ontslagen: ontslagen?.on(today), taak: taak)
    }
}

extension Schorsing: Encodable where Dag: Encodable {}
extension Schorsing: Decodable where Dag: Decodable {}
