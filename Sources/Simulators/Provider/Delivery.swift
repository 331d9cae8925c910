import Foundation
import Identity
import XMLSec

/// Sends answers on their way.
struct Delivery: Sendable {
    /// The provider, as artifacts name it.
    let name: String
    let signer: ProviderSigner
    let memory: ProviderMemory
    let pages: ProviderPages
    let randomness: Randomness
    let slowness: Double

    /// Sends an answer by the binding that was asked for.
    func deliver(_ answer: Answer, at now: Date) async throws -> ProviderReply {
        switch answer.request.consumer.binding {
        case .post: try await post(answer)
        default: .redirect(await artifactAddress(for: answer, at: now))
        }
    }

    /// The assertion consumer service with `SAMLart` (SAML Bindings 3.6.4).
    private func artifactAddress(for answer: Answer, at now: Date) async -> String {
        let address = answer.request.consumer.location
        let state = answer.request.relayState.map { "&RelayState=" + percentEncoded($0) } ?? ""
        let artifact = percentEncoded(await artifact(for: answer, at: now))
        return address + (address.contains("?") ? "&" : "?") + "SAMLart=" + artifact + state
    }

    private func artifact(for answer: Answer, at now: Date) async -> String {
        let fresh = Simulators.artifact(from: name, randomness)
        if answer.fault == .artifactReuse { return await memory.lastSpentArtifact() ?? fresh }
        await memory.keep(answer, under: fresh, at: now)
        return fresh
    }

    /// A form with the signed Response (SAML Bindings 3.5.4).
    private func post(_ answer: Answer) async throws -> ProviderReply {
        if answer.fault == .down {
            return .unavailable(try pages.message("503", "\(pages.product) is niet bereikbaar."))
        }
        if answer.fault == .slow { try await dawdle(seconds: slowness) }
        let signed = try signer.sign(answer.response, answer.fault).serialized()
        let response = answer.fault?.spoil(signed) ?? signed
        var fields = [("SAMLResponse", Data(response).base64EncodedString())]
        if let state = answer.request.relayState { fields.append(("RelayState", state)) }
        return .page(try pages.forward(to: answer.request.consumer.location, fields))
    }
}
