import Broker
import OIDC

/// What a person sends from a page of a login.
struct LoginForm {
    /// The version of the login that the page showed.
    let version: Int
    /// Nil when a list came back without a choice.
    let choice: Choice?

    /// Reads the fields `version`, `choice` and `person`.
    init(_ form: Parameters) throws(WebFault) {
        guard let version = form["version"].flatMap({ Int($0) }) else { throw .malformedForm }
        self.version = version
        choice = try Self.choice(form)
    }

    private static func choice(_ form: Parameters) throws(WebFault) -> Choice? {
        switch form["choice"] {
        case nil: nil
        case "myself": .myself
        case "somebodyElse": .somebodyElse
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
