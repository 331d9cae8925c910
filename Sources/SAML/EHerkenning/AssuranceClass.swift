import Identity

/// The levels of eHerkenning, in ascending order.
///
/// `loa1` ended on 1 July 2021 and is not known here.
///
/// - Source: Afsprakenstelsel eTD 1.13, betrouwbaarheidsniveaus.
enum AssuranceClass: String, CaseIterable, Sendable, Comparable {
    case loa2 = "urn:etoegang:core:assurance-class:loa2"
    case loa2plus = "urn:etoegang:core:assurance-class:loa2plus"
    case loa3 = "urn:etoegang:core:assurance-class:loa3"
    case loa4 = "urn:etoegang:core:assurance-class:loa4"

    /// The class with that URI, compared octet for octet.
    init?(uri: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue.isExactly(uri) }) else { return nil }
        self = found
    }

    /// The lowest class that reaches a level.
    ///
    /// Nothing of eHerkenning lies below eIDAS low, so what will do with *basis* gets EH2 too.
    init(reaching level: LevelOfAssurance) {
        switch level {
        case .basis, .midden: self = .loa2
        case .substantieel: self = .loa3
        case .hoog: self = .loa4
        }
    }

    /// The level by eIDAS, which is what both scales have in common: EH2 and EH2+ are low, as DigiD Midden is.
    var level: LevelOfAssurance {
        switch self {
        case .loa2, .loa2plus: .midden
        case .loa3: .substantieel
        case .loa4: .hoog
        }
    }

    static func < (lower: Self, higher: Self) -> Bool { lower.rank < higher.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
