import HTTPTypes
public import Identity
import NIOCore
import NIOSSL
import SwiftASN1
import X509

/// Who may ask a register, by the OIN in its certificate, and for which gemeenten.
public struct Afnemer: Hashable, Sendable {
    /// The number in the subject of its client certificate.
    public let oin: OIN
    /// Codes of the gemeenten it asks for.
    public let gemeenten: Set<String>

    /// Registers somebody.
    public init(oin: OIN, gemeenten: Set<String>) {
        self.oin = oin
        self.gemeenten = gemeenten
    }
}

extension Afnemer: Decodable {
    private enum Key: String, CodingKey {
        case oin, gemeenten
    }

    /// Reads both keys.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            oin: try fields.oin(.oin), gemeenten: try fields.decode(Set<String>.self, forKey: .gemeenten))
    }
}

extension [Afnemer] {
    /// Who asks: the one whose OIN is in the client certificate of the connection.
    ///
    /// - Throws: A ``Problem`` (403) for a certificate without an OIN or of somebody who is not registered.
    func caller(_ context: RegisterContext) async throws -> Afnemer {
        guard let oin = try await context.clientOIN(), let afnemer = first(where: { $0.oin == oin })
        else { throw Problem(.forbidden, "The OIN in the client certificate is not registered.") }
        return afnemer
    }
}

extension RegisterContext {
    /// The OIN in the client certificate of the connection; nil when there is not exactly one.
    func clientOIN() async throws -> OIN? {
        try await channel.nioSSL_peerCertificate().get().flatMap { try OIN(subjectOf: $0) }
    }
}

extension OIN {
    /// The OIN where PKIoverheid writes it: the serial number of the subject; nil when there is not exactly one.
    fileprivate init?(subjectOf certificate: NIOSSLCertificate) throws {
        let parsed = try Certificate(derEncoded: certificate.toDERBytes())
        let numbers = parsed.subject.flatMap(\.self).filter { $0.type == [2, 5, 4, 5] }
        guard numbers.count == 1, let text = String(numbers[0].value), let oin = try? OIN(text) else {
            return nil
        }
        self = oin
    }
}
