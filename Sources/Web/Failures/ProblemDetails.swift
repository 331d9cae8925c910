import HTTPTypes
import Identity
import OIDC

/// The JSON a program gets when its request fails where no protocol has an error of its own.
///
/// Without a `type` the problem is what its status says; `reference` is the code of our log line.
///
/// - Source: RFC 9457 §3, §4.2.1.
func problemDetails(of failure: any Failure, _ reference: String) -> JSONObject {
    let status = status(of: failure)
    return [
        "title": .string(status.reasonPhrase), "status": .integer(status.code),
        "reference": .string(reference),
    ]
}
