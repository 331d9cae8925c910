import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL

/// The bytes of a file, or of what is at an `http(s)` address, which is trusted by the certificates in `trust`.
func readDocument(_ address: String, trust: String) async throws -> [UInt8] {
    guard address.hasPrefix("http") else { return try readFile(address) }
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
        throw MockProviderError.unreadable(path: address, reason: "\(error)")
    }
}

/// The bytes of a file.
func readFile(_ path: String) throws(MockProviderError) -> [UInt8] {
    do {
        return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
        throw .unreadable(path: path, reason: error.localizedDescription)
    }
}
