public import Identity
public import Mandaat

/// Which list: every gemeente has one of each kind.
public struct ListKey: Hashable, Sendable {
    /// What it lists.
    public let soort: Lijstsoort
    /// Whose it is.
    public let gemeente: GemeenteCode

    /// Names a list.
    public init(_ soort: Lijstsoort, of gemeente: GemeenteCode) {
        self.soort = soort
        self.gemeente = gemeente
    }
}

/// A list as it was at some moment: the upload it came from, and how often it was changed since.
public struct ListState: Hashable, Sendable {
    /// Nil while the gemeente has no list.
    public let upload: String?
    /// 0 from the start, one more with every change by hand or message.
    public let revision: Int

    /// Puts the parts together.
    public init(upload: String?, revision: Int) {
        self.upload = upload
        self.revision = revision
    }

    /// That of a gemeente that never had a list.
    public static let none = ListState(upload: nil, revision: 0)
}
