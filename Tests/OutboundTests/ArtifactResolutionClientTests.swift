import Broker
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Identity
import NIOCore
import Outbound
import Simulators
import Synchronization
import Testing

@Suite("Resolving an artifact")
struct ArtifactResolutionClientTests {
    static let digid = IdentityProviderID("digid")
    static let other = IdentityProviderID("tweede")
    static let envelope = Array("<soap:Envelope>é</soap:Envelope>".utf8)

    @Test("carries the message as it is, by SOAP, and brings back the answer as it is")
    func carries() async throws {
        let seen = Mutex<[String?]>([])
        let answer = Array("<answer>ü</answer>".utf8)
        let brought = try await resolve { request in
            let body = try await request.body.collect(upTo: 1024)
            let action = HTTPField.Name("SOAPAction").flatMap { request.headers[$0] }
            seen.withLock {
                $0 = [request.method.rawValue, request.headers[.contentType], action, String(buffer: body)]
            }
            return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer)))
        }
        #expect(brought == .success(answer))
        #expect(
            seen.withLock(\.self) == [
                "POST", "text/xml; charset=utf-8", "\"http://www.oasis-open.org/committees/security\"",
                String(decoding: Self.envelope, as: UTF8.self),
            ])
    }

    @Test("ends with the status that the provider refused with", arguments: [302, 403, 404, 500, 503])
    func refused(_ status: Int) async throws {
        let brought = try await resolve { _ in
            Response(status: .init(code: status), headers: [.location: "https://127.0.0.1:9/"])
        }
        #expect(brought == .failure(.refused(status: status)))
    }

    @Test("ends when the answer is larger than a mebibyte, announced or not", arguments: [true, false])
    func tooLarge(_ announced: Bool) async throws {
        let brought = try await resolve { _ in
            let length = (1 << 20) + 1
            let body = ResponseBody(contentLength: announced ? length : nil) { writer in
                try await writer.write(ByteBuffer(repeating: 32, count: length))
                try await writer.finish(nil)
            }
            return Response(status: .ok, body: body)
        }
        #expect(brought == .failure(.tooLarge))
    }

    @Test("ends when no answer comes in time")
    func timedOut() async throws {
        let brought = try await resolve(timeout: .milliseconds(300)) { _ in await noAnswer() }
        #expect(brought == .failure(.timedOut))
    }

    @Test("is not tried a second time when the connection is closed: an artifact works once")
    func once() async throws {
        let (brought, requests) = try await withRegister { server, connections, url in
            await server.setFault(.hangUp)
            let brought = try await outcome(
                connections, url + "/v1/machtigingen/zoekvraag", timeouts: [Self.digid: patience],
                envelope: Array(#"{"gemachtigde":"999999047"}"#.utf8))
            return (brought, await server.searches())
        }
        #expect(brought == .failure(.unreachable))
        #expect(requests == 1)
    }

    @Test("has the time that its provider is given")
    func ownTime() async throws {
        let limits: [IdentityProviderID: Duration] = [Self.digid: patience, Self.other: .nanoseconds(1)]
        let (patient, hasty) = try await withServer(tls: TestPKI.provider()) { _ in
            Response(status: .ok)
        } _: { connections, url in
            let patient = try await outcome(connections, url, of: Self.digid, timeouts: limits)
            return (patient, try await outcome(connections, url, of: Self.other, timeouts: limits))
        }
        #expect(patient == .success([]))
        #expect(hasty == .failure(.timedOut))
    }

    @Test("is not tried for a provider without a certificate of ours")
    func strangers() async throws {
        let brought = try await resolve(of: IdentityProviderID("eherkenning")) { _ in Response(status: .ok) }
        #expect(brought == .failure(.unreachable))
    }

    @Test("is not tried without TLS")
    func plainHTTP() async throws {
        let brought = try await resolve(tls: false) { _ in Response(status: .ok) }
        #expect(brought == .failure(.unreachable))
    }

    @Test("stops when its task is cancelled", .timeLimit(.minutes(1)))
    func cancelled() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let brought = try await withServer(tls: TestPKI.provider()) { _ in
            arrived.yield()
            return await noAnswer()
        } _: { connections, url in
            let task = Task { try await outcome(connections, url, timeouts: [Self.digid: .seconds(50)]) }
            _ = await arrivals.first { _ in true }
            task.cancel()
            return try await task.value
        }
        #expect(brought == .failure(.unreachable))
    }

    private func resolve(
        of provider: IdentityProviderID = digid, tls: Bool = true, timeout: Duration = .seconds(30),
        _ answer: @Sendable @escaping (Request) async throws -> Response
    ) async throws -> Result<[UInt8], ArtifactResolutionError> {
        try await withServer(tls: tls ? TestPKI.provider() : nil, answer: answer) { connections, url in
            try await outcome(connections, url, of: provider, timeouts: [provider: timeout])
        }
    }

    private func outcome(
        _ connections: Connections, _ url: String, of provider: IdentityProviderID = digid,
        timeouts: [IdentityProviderID: Duration], envelope: [UInt8] = Self.envelope
    ) async throws -> Result<[UInt8], ArtifactResolutionError> {
        let identity = try TestPKI.identity()
        let client = ArtifactResolutionClient(
            identities: [Self.digid: identity, Self.other: identity], connections: connections,
            timeouts: timeouts)
        do {
            return .success(try await client.resolve(envelope, at: url, of: provider))
        } catch {
            return .failure(error)
        }
    }
}
