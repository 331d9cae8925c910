public import Identity
public import Mandaat

/// Why nothing was changed about a samenwerkingsverband.
public enum VerbandDeskFault: Failure, Equatable {
    /// The gemeente does not take part in it.
    case geenLid(GemeenteCode)
    /// One person may not have both roles.
    case botsing(Beheerbezwaar)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .geenLid: "verband.geen-lid"
        case .botsing(let bezwaar): "verband.\(bezwaar.code)"
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .geenLid: .startAgain
        case .botsing(let bezwaar): bezwaar.text
        case .store(let error): error.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .geenLid(let gemeente): "gemeente \(gemeente) is no member of the samenwerkingsverband"
        case .botsing(.rollenBotsen(let one, let other)):
            "one person may not be both \(one.rawValue) and \(other.rawValue)"
        case .botsing(let bezwaar): "the roles cannot be given: \(bezwaar.code)"
        case .store(let error): error.operatorText
        }
    }
}
