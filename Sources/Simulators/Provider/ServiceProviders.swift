import Foundation
import Logging
import XMLSec

/// The service providers, each read or fetched when the first request needs it.
actor ServiceProviders {
    private let sources: [ServiceProviderSource]
    private let trust: String
    private let logger: Logger
    private var known: [ServiceProviderSource: ServiceProvider] = [:]

    init(_ sources: [ServiceProviderSource], trust: String, logger: Logger) {
        self.sources = sources
        self.trust = trust
        self.logger = logger
    }

    /// The service provider of that name; nil when there is none, or when its metadata cannot be had.
    func named(_ entityID: String) async -> ServiceProvider? {
        if let provider = known.values.first(where: { $0.entityID == entityID }) { return provider }
        for source in sources where known[source] == nil { await learn(source) }
        return known.values.first { $0.entityID == entityID }
    }

    private func learn(_ source: ServiceProviderSource) async {
        do {
            known[source] = try await read(source)
        } catch {
            logger.warning("a service provider's metadata cannot be used: \(error)")
        }
    }

    private func read(_ source: ServiceProviderSource) async throws -> ServiceProvider {
        switch source {
        case .metadata(let place):
            let bytes = try await readDocument(place, trust: trust)
            guard let document = try? XMLDocument(parsing: bytes),
                let provider = ServiceProvider(metadata: document.root)
            else {
                throw MockProviderError.unreadable(path: place, reason: "no metadata of a service provider")
            }
            return provider
        case .registration(let entityID, let certificate, let service):
            return ServiceProvider(
                entityID: entityID, keys: [try key(certificate)],
                consumers: [.init(index: 0, binding: .artifact, location: service, isDefault: true)],
                logoutResponses: nil)
        }
    }

    private func key(_ path: String) throws -> VerificationKey {
        let pem = String(decoding: try readFile(path), as: UTF8.self)
        guard let key = try? VerificationKey(certificatePEM: pem) else {
            throw MockProviderError.unreadable(path: path, reason: "no certificate in PEM")
        }
        return key
    }
}
