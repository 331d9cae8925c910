import Foundation

/// Why somebody is not logged in, or the gateway could not be asked.
enum PortalFault: Error, Equatable {
    /// The gateway could not be reached, or sent what cannot be read.
    case unreachable(String)
    /// The gateway refused; the code is the standard's.
    case refused(String)
    /// What came back was not asked for, or not by this browser.
    case state
    /// The answer is of another issuer.
    case issuer
    /// A token of which this does not hold.
    case token(String)

    /// What a person can tell the help desk.
    var code: String {
        switch self {
        case .unreachable(let what): "portal:unreachable:\(what)"
        case .refused(let code): code
        case .state: "portal:state"
        case .issuer: "portal:iss"
        case .token(let what): "portal:token:\(what)"
        }
    }

    /// What a person reads.
    var sentence: String {
        guard case .refused(let code) = self else { return Self.again }
        return Self.sentences[code] ?? Self.again
    }

    private static let again = "Er ging iets mis bij het inloggen. Begin opnieuw."

    private static let sentences = [
        "access_denied": "U bent niet ingelogd. U heeft het inloggen gestopt, of u mag dit niet regelen.",
        "login_required": "U bent niet meer ingelogd. Log opnieuw in.",
        "interaction_required": "U moet eerst zelf iets kiezen. Log opnieuw in.",
        "account_selection_required": "U moet eerst kiezen voor wie u iets regelt. Log opnieuw in.",
        "unmet_authentication_requirements":
            "Voor deze dienst moet u veiliger inloggen. Gebruik de DigiD app met ID-check.",
        "representation_unsupported": "Deze website kan nog niet werken met iemand anders machtigen.",
        "invalid_scope": "Deze website mag deze dienst niet aanbieden.",
        "temporarily_unavailable": "Wij kunnen dit nu niet controleren. Probeer het later opnieuw.",
        "server_error": "Er ging iets mis. Probeer het later opnieuw.",
    ]
}
