import Foundation
import Identity

/// What a client showed of itself; nothing is proven.
enum ClientCredentials {
    /// A secret, in each way that it may be meant.
    case secret(ClientID, [String], by: SecretPlace)
    case assertion(ClientID, CompactToken)

    enum SecretPlace {
        case header
        case form
    }

    /// Finds the one set of credentials in a request.
    ///
    /// - Source: RFC 6749 §2.3: a client uses one method a request.
    init(in input: ClientAuthenticationInput) throws(TokenRefusal) {
        let form = input.form
        let ways = [
            input.authorizationHeader != nil, form.mentions("client_secret"),
            form.mentions("client_assertion") || form.mentions("client_assertion_type"),
        ]
        guard ways.count(where: { $0 }) < 2 else { throw .severalMethods }
        if let header = input.authorizationHeader {
            self = try Self.basic(header)
        } else if form.mentions("client_assertion") || form.mentions("client_assertion_type") {
            self = try Self.assertion(form)
        } else {
            guard let secret = form["client_secret"], let id = form["client_id"] else { throw .noCredentials }
            self = .secret(ClientID(id), [secret], by: .form)
        }
        guard [nil, client.rawValue].contains(form["client_id"]) else { throw .contradictingClient }
    }

    /// The client that is named.
    var client: ClientID {
        switch self {
        case .secret(let client, _, _), .assertion(let client, _): client
        }
    }

    /// Both parts should be form-encoded first, and most clients do not: the secret is taken either way.
    ///
    /// - Source: RFC 7617 §2; RFC 6749 §2.3.1.
    private static func basic(_ header: String) throws(TokenRefusal) -> ClientCredentials {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic",
            let octets = Data(base64Encoded: String(parts[1])),
            let text = String(validating: octets, as: UTF8.self)
        else { throw .malformedCredentials }
        let pair = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2, let id = formDecoded(pair[0]), !pair[1].isEmpty else {
            throw .malformedCredentials
        }
        return .secret(
            ClientID(id), [String(pair[1])] + [formDecoded(pair[1])].compactMap { $0 }, by: .header)
    }

    /// - Source: RFC 7521 §4.2; RFC 7523 §2.2: who is meant stands in `sub`.
    private static func assertion(_ form: Parameters) throws(TokenRefusal) -> ClientCredentials {
        guard form["client_assertion_type"] == clientAssertionType else { throw .assertionType }
        guard let text = form["client_assertion"], let token = CompactToken(text),
            let subject = token.payload["sub"]?.text
        else { throw .malformedAssertion }
        return .assertion(ClientID(subject), token)
    }
}
