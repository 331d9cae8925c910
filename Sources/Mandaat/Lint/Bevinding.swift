public import Identity

/// Something in a matrix that keeps it from being activated.
public enum Bevinding: Hashable, Sendable, Codable {
    /// Nobody wrote which law allows the row, or it is none that can.
    case zonderGrondslag(Recht)
    /// The connection was not given for that purpose.
    case doelBuitenAansluiting(Recht)
    /// Nothing of that name can be consulted, so that the row is never reached.
    case onbekendOnderdeel(Recht)
    /// Two rows give the same on different grounds.
    case tegenstrijdig(Recht, Recht)
    /// The same row stands there again, so that it is never reached.
    case dubbel(Recht)
    /// One functieprofiel has two steps of a procedure that must be apart.
    case takenNietGescheiden(ProfielID, Taak, Taak)
    /// More functieprofielen search by something else than a BSN than may.
    case teVeelZwaar([ProfielID], hoogstens: Int)

    /// Its name in reports and answers.
    public var code: String {
        switch self {
        case .zonderGrondslag: "zonder-grondslag"
        case .doelBuitenAansluiting: "doel-buiten-aansluiting"
        case .onbekendOnderdeel: "onbekend-onderdeel"
        case .tegenstrijdig: "tegenstrijdig"
        case .dubbel: "dubbel"
        case .takenNietGescheiden: "taken-niet-gescheiden"
        case .teVeelZwaar: "te-veel-zwaar"
        }
    }
}
