import Foundation
import Hummingbird
import HummingbirdCore
import Identity
import NIOSSL
import Representation
import Simulators
import Synchronization
import Testing

@testable import Outbound

@Suite("Over mutual TLS")
struct MutualTLSTests {
    @Test("a client without a certificate is not heard")
    func noCertificate() async throws {
        let (fault, searches) = try await withRegister { server, connections, url in
            let trust = try #require(TestPKI.ours).authority.certificate
            let exchange = Exchange(
                url: url + "/v1/machtigingen/zoekvraag", headers: [],
                body: Array(#"{"gemachtigde":"999999047"}"#.utf8),
                tls: try .trusting(trust), limit: .seconds(30), largestAnswer: 1024,
                mayRepeat: true)
            return (await exchangeFault(of: exchange, on: connections), await server.searches())
        }
        #expect(fault == .unreachable)
        #expect(searches == 0)
    }

    @Test("a client with a certificate of an unknown authority is not heard")
    func foreignCertificate() async throws {
        let (error, searches) = try await withRegister { server, connections, url in
            let identity = try TestPKI.identity(of: TestPKI.foreign)
            let client = MachtigingenClient(
                url: url, identity: identity, connections: connections, timeout: patience)
            return (await failure(of: client), await server.searches())
        }
        #expect(error == .unreachable(register: "machtigingen"))
        #expect(searches == 0)
    }

    @Test("a server of an unknown authority is not asked")
    func untrustedServer() async throws {
        let (error, searches) = try await withRegister { server, connections, url in
            let identity = try TestPKI.identity(trusting: TestPKI.foreign)
            let client = MachtigingenClient(
                url: url, identity: identity, connections: connections, timeout: patience)
            return (await failure(of: client), await server.searches())
        }
        #expect(error == .unreachable(register: "machtigingen"))
        #expect(searches == 0)
    }

    @Test("two identities on the same connections are not taken for one another")
    func identitiesApart() async throws {
        let errors = try await withRegister { _, connections, url in
            var errors: [RegisterError?] = []
            for pki in [TestPKI.ours, TestPKI.foreign, TestPKI.ours] {
                let identity = try TestPKI.identity(of: pki)
                errors.append(
                    await failure(
                        of: MachtigingenClient(
                            url: url, identity: identity, connections: connections, timeout: patience)))
            }
            return errors
        }
        #expect(errors == [nil, .unreachable(register: "machtigingen"), nil])
    }

    @Test("a register without TLS is not asked")
    func plainHTTP() async throws {
        let requests = Mutex(0)
        let error = try await withServer { _ in
            requests.withLock { $0 += 1 }
            return Response(status: .ok)
        } _: { connections, url -> RegisterError? in
            let identity = try TestPKI.identity()
            return await failure(
                of: MachtigingenClient(
                    url: String(url.dropLast()), identity: identity, connections: connections))
        }
        #expect(error == .unreachable(register: "machtigingen"))
        #expect(requests.withLock(\.self) == 0)
    }

    @Test("a file that holds no usable PEM is named", arguments: TLSIdentityFault.Part.all)
    func unreadable(_ part: TLSIdentityFault.Part) throws {
        let pki = try #require(TestPKI.ours)
        let paths: [TLSIdentityFault.Part: String] = [
            .certificate: pki.gatewayClient.certificate, .privateKey: pki.gatewayClient.privateKey,
            .trust: pki.authority.certificate,
        ]
        func path(_ other: TLSIdentityFault.Part) -> String { other == part ? #filePath : paths[other] ?? "" }
        #expect(throws: TLSIdentityFault.unreadable(part, path: #filePath)) {
            try TLSIdentity(
                certificate: path(.certificate), privateKey: path(.privateKey), trust: path(.trust))
        }
    }

    @Test("a key of another certificate is refused")
    func otherKey() throws {
        let pki = try #require(TestPKI.ours)
        #expect(throws: TLSIdentityFault.keyOfAnotherCertificate(path: pki.registerServer.privateKey)) {
            try TLSIdentity(
                certificate: pki.gatewayClient.certificate, privateKey: pki.registerServer.privateKey,
                trust: pki.authority.certificate)
        }
    }
}

extension TLSIdentityFault.Part {
    static let all: [Self] = [.certificate, .privateKey, .trust]
}

/// The fault that an exchange ends with.
func exchangeFault(of exchange: Exchange, on connections: Connections) async -> ExchangeFault? {
    do {
        _ = try await connections.send(exchange)
        return nil
    } catch {
        return error
    }
}
