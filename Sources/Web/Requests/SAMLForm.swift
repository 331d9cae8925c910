import Hummingbird

/// A form that an identity provider sends through the browser.
///
/// - Source: SAML Bindings 3.5.4.
struct SAMLForm: Decodable {
    let response: String
    let relayState: String?

    private enum CodingKeys: String, CodingKey {
        case response = "SAMLResponse"
        case relayState = "RelayState"
    }

    /// 1 MiB of XML in base64, and room for its escapes.
    static let mostOctets = 1_048_576 / 3 * 4 + 262_144

    /// Reads the form of a request; a field that comes twice is refused, and so is a message that asks something.
    static func read(from request: Request) async throws -> SAMLForm {
        let text = try await request.formText(atMost: mostOctets)
        guard let form = try? URLEncodedFormDecoder().decode(SAMLForm.self, from: text) else {
            let isRequest = (try? URLEncodedFormDecoder().decode(Asking.self, from: text)) != nil
            throw isRequest ? WebFault.providerRequest : WebFault.malformedForm
        }
        return form
    }

    private struct Asking: Decodable {
        let request: String

        private enum CodingKeys: String, CodingKey {
            case request = "SAMLRequest"
        }
    }
}
