import Testing

/// One thing every store must do: held to a store that was just made and is empty.
struct StoreRule: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let check: @Sendable (any ConformingStore) async throws -> Void

    init(_ sentence: String, check: @escaping @Sendable (any ConformingStore) async throws -> Void) {
        testDescription = sentence
        self.check = check
    }

    /// The suite: a store conforms when all of them hold.
    static let all =
        now + expiry + expiredActs + expiredLists + expiredCases + expiredPrograms
        + expiredBeheer

    /// Those that have nothing to do with what a store forgets in time.
    static let now =
        logins + sessions + grants + codes + consumed + clients + log + together + relations + acts
        + lists + verbanden + cases + beheer + programs
}
