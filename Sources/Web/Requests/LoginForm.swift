import Broker
import OIDC

/// What a person sends from a page of a login.
struct LoginForm {
    /// The version of the login that the page showed.
    let version: Int
    /// Nil when a list came back without a choice.
    let choice: Choice?

    /// Reads the fields `version`, `choice`, `person` and `bsn`.
    init(_ form: Parameters) throws(WebFault) {
        guard let version = form["version"].flatMap({ Int($0) }) else { throw .malformedForm }
        self.version = version
        choice = try Self.choice(form)
    }

    private static func choice(_ form: Parameters) throws(WebFault) -> Choice? {
        switch form["choice"] {
        case nil: nil
        case "myself": .way(.myself)
        case "somebodyElse": .way(.machtiging)
        case "child": .way(.gezag)
        case "client": .way(.maatregel)
        case "number": form["bsn"].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : .client($0) }
        case "person": form["person"].map(Choice.person)
        case "confirm": .confirm
        case "otherPerson": .otherPerson
        case "retry": .retry
        case "backToPortal": .backToPortal
        case .some(let name) where name.hasPrefix("provider:"): .provider(String(name.dropFirst(9)))
        default: throw .malformedForm
        }
    }
}
