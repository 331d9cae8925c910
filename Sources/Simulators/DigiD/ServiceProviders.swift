import AsyncHTTPClient
import Foundation
import Logging
import NIOCore
import NIOSSL
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
            let bytes = place.hasPrefix("http") ? try await fetch(place) : try readFile(place)
            guard let document = try? XMLDocument(parsing: bytes),
                let provider = ServiceProvider(metadata: document.root)
            else { throw MockDigiDError.unreadable(path: place, reason: "no metadata of a service provider") }
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
            throw MockDigiDError.unreadable(path: path, reason: "no certificate in PEM")
        }
        return key
    }

    private func fetch(_ address: String) async throws -> [UInt8] {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .file(trust)
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(tlsConfiguration: tls))
        do {
            let response = try await client.execute(HTTPClientRequest(url: address), timeout: .seconds(5))
            let body = try await response.body.collect(upTo: 1 << 20)
            try await client.shutdown()
            return Array(body.readableBytesView)
        } catch {
            try await client.shutdown()
            throw MockDigiDError.unreadable(path: address, reason: "\(error)")
        }
    }
}

/// The bytes of a file.
func readFile(_ path: String) throws(MockDigiDError) -> [UInt8] {
    do {
        return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
        throw .unreadable(path: path, reason: error.localizedDescription)
    }
}
