/// The lists that say whose data may be consulted.
public enum Lijstsoort: String, Hashable, Sendable, Codable, CaseIterable {
    /// The persons of a gemeente, each with the reason why she stands on it.
    case whitelist
    /// The persons of one worker, each with that worker's account.
    case caseload

    /// The columns of its file, in order.
    public var columns: [String] {
        switch self {
        case .whitelist: ["bsn", "categorie", "van", "tot"]
        case .caseload: ["bsn", "account", "van", "tot"]
        }
    }
}
