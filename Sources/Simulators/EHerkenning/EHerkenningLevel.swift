/// The levels of means; the raw values are the last words of their classes.
public enum EHerkenningLevel: String, CaseIterable, Sendable, Codable {
    case eh2 = "loa2"
    case eh2plus = "loa2plus"
    case eh3 = "loa3"
    case eh4 = "loa4"

    /// What people call it.
    public var name: String {
        switch self {
        case .eh2: "EH2"
        case .eh2plus: "EH2+"
        case .eh3: "EH3"
        case .eh4: "EH4"
        }
    }

    private static let prefix = "urn:etoegang:core:assurance-class:"

    /// The class in messages and catalogues.
    var classRef: String { Self.prefix + rawValue }

    /// Reads a class.
    init?(classRef: String) {
        guard let level = Self.allCases.first(where: { $0.classRef == classRef }) else { return nil }
        self = level
    }

    func reaches(_ minimum: Self) -> Bool { rank >= minimum.rank }

    /// The level one step below; below EH2 there is none.
    var below: Self { Self.allCases.last { $0.rank < rank } ?? self }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
