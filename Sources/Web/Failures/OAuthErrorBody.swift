import Broker
import HTTPTypes
import Identity
import OIDC

/// The JSON a portal gets when its request fails.
///
/// - Source: RFC 6749 §5.2.
func errorBody(of failure: any Failure) -> JSONObject {
    if let fault = failure as? TokenDeskFault { return fault.body }
    let error: OAuthError =
        switch status(of: failure).code {
        case 503: .temporarilyUnavailable
        case 500...: .serverError
        default: .invalidRequest
        }
    return ["error": .string(error.code)]
}
