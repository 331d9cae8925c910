import Crypto
import Foundation
import Identity
import Policy
import SAML
import XMLSec

/// A dienst, and what eHerkenning knows it as.
struct ProvidedService {
    let dienst: DienstID
    let service: ETDService
}

extension ProviderConfiguration {
    /// The diensten that are used with this connection, as eHerkenning knows them; none for another provider.
    func services(of diensten: [Dienst]) -> [ProvidedService] {
        guard eherkenning != nil else { return [] }
        return diensten.filter { $0.identityProviders.contains(id) }.compactMap { dienst in
            ETDService(dienst).map { ProvidedService(dienst: dienst.id, service: $0) }
        }
    }

    /// What we tell the herkenningsmakelaar of our diensten; nil when it needs to know nothing.
    func serviceCatalogue(of services: [ProvidedService], key: SigningKey, now: Date) throws -> [UInt8]? {
        guard let eherkenning, !services.isEmpty else { return nil }
        let catalogue = try ServiceCatalogue(
            id: MessageID.make(.system), issueInstant: now, version: eherkenning.edition,
            provider: .init(oin: eherkenning.oin, name: LocalizedText(dutch: eherkenning.organisation)),
            broker: eherkenning.broker, services: services.map(\.service),
            certificates: try publishedDecryption)
        return try catalogue.signed(by: key)
    }
}

extension ETDService {
    /// A dienst of the configuration; its number in requests is that of its ServiceID, and so never changes.
    init?(_ dienst: Dienst) {
        guard let id = dienst.etdServiceID.flatMap({ ServiceID($0) }) else { return nil }
        self.init(
            id: id, definitionUUID: dienst.uuid, instanceUUID: uuid(namedBy: id.description),
            name: LocalizedText(dutch: dienst.naam.nl, english: dienst.naam.en),
            description: LocalizedText(dutch: dienst.doel), minimum: dienst.minimumLoA)
        identifiers = [[.rsin, .kvk], [.kvk]]
        allowsBranches = true
        intermediation = dienst.ketenmachtiging == .toegestaan ? .all : .none
    }
}

/// A UUID that the same text always gives.
///
/// - Source: RFC 9562 §5.8, version 8: the octets are those of a SHA-256 digest.
private func uuid(namedBy text: String) -> String {
    var octets = Array(SHA256.hash(data: Data(text.utf8)).prefix(16))
    octets[6] = octets[6] & 0x0F | 0x80
    octets[8] = octets[8] & 0x3F | 0x80
    let digits = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let parts = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)].map {
        digits.dropFirst($0.0).prefix($0.1 - $0.0)
    }
    return parts.joined(separator: "-")
}
