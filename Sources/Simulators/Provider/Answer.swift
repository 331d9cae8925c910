import Foundation
import XMLSec

/// What a mock provider answers to a request, before it is on its way.
struct Answer: Sendable {
    let request: AuthenticationRequest
    /// `samlp:Response`, the assertion in it signed, itself not.
    let response: Markup
    let fault: WireFault?
}

/// Writes responses.
struct ResponseWriter: Sendable {
    let issuer: String
    let ids: IDs

    /// A response to `request`, or to `other` when it is to answer another one.
    func response(
        to request: AuthenticationRequest, _ status: SAMLName.Status, _ assertions: [Markup] = [],
        inResponseTo other: String? = nil, at now: Date
    ) -> Markup {
        .samlp(
            "Response",
            [
                ("ID", ids.next()), ("Version", "2.0"), ("IssueInstant", instant(now)),
                ("Destination", request.consumer.location), ("InResponseTo", other ?? request.id),
            ],
            [.saml("Issuer", text: issuer), .status(status)] + assertions)
    }
}
