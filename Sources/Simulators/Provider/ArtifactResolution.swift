import Foundation
import XMLSec

/// Answers `ArtifactResolve`, over SOAP (SAML Bindings 3.2, 3.6.6).
struct ArtifactResolver: Sendable {
    let issuer: String
    let ids: IDs
    let signer: ProviderSigner
    let memory: ProviderMemory
    let providers: ServiceProviders

    /// What goes back to the service provider.
    enum Outcome: Sendable {
        case answer([UInt8])
        /// As if nothing were there.
        case down
        /// Not a SOAP message with an ArtifactResolve in it.
        case malformed
    }

    /// Resolves the artifact in `envelope`, once; `wait` is called when the answer is to come too late.
    func resolve(_ envelope: [UInt8], at now: Date, wait: () async throws -> Void) async throws -> Outcome {
        guard let message = Self.message(in: envelope), let id = message.attribute("ID") else {
            return .malformed
        }
        guard let (sender, artifact) = await proven(message, at: now) else {
            return .answer(try response(to: id, .denied, nil, nil, at: now))
        }
        guard await memory.fault(of: artifact) != .down else { return .down }
        let answer = await memory.take(artifact, for: sender.entityID, at: now)
        if answer?.fault == .slow { try await wait() }
        return .answer(try response(to: id, .success, answer?.response, answer?.fault, at: now))
    }

    private static func message(in envelope: [UInt8]) -> XMLElement? {
        guard let root = (try? XMLDocument(parsing: envelope))?.root, root.name == "Envelope",
            root.namespace == SAMLName.soap, let body = root.only("Body", in: SAMLName.soap),
            body.children.count == 1
        else { return nil }
        return body.only("ArtifactResolve", in: SAMLName.message)
    }

    /// The sender and the artifact of a message whose signature and header hold.
    private func proven(_ message: XMLElement, at now: Date) async -> (ServiceProvider, String)? {
        guard let issuer = message.issuer, let sender = await providers.named(issuer),
            let verified = try? message.verify(with: sender.keys),
            verified.element.attribute("Version") == "2.0",
            let issued = instant(of: verified.element.attribute("IssueInstant")),
            abs(issued.timeIntervalSince(now)) <= 120,
            let artifact = verified.element.only("Artifact", in: SAMLName.message)?.trimmed
        else { return nil }
        return (sender, artifact)
    }

    private func response(
        to id: String, _ status: SAMLName.Status, _ response: Markup?, _ fault: WireFault?, at now: Date
    ) throws -> [UInt8] {
        let attributes = [
            ("ID", ids.next()), ("Version", "2.0"), ("IssueInstant", instant(now)), ("InResponseTo", id),
        ]
        let children = [Markup.saml("Issuer", text: issuer), .status(status)] + (response.map { [$0] } ?? [])
        let envelope = Markup.envelope(signer.sign(.samlp("ArtifactResponse", attributes, children), fault))
        return try fault?.spoil(envelope.serialized()) ?? envelope.serialized()
    }
}
