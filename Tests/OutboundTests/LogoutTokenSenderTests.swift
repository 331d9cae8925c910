import Hummingbird
import HummingbirdCore
import Outbound
import Synchronization
import Testing

@Suite("Telling a portal that a session ended")
struct LogoutTokenSenderTests {
    @Test("posts the token as a form", arguments: [HTTPResponse.Status.ok, .noContent])
    func posts(_ status: HTTPResponse.Status) async throws {
        let seen = Mutex<[String?]>([])
        let error = try await send(trust: .development) { request in
            let body = String(buffer: try await request.body.collect(upTo: 1024))
            seen.withLock { $0 = [request.method.rawValue, request.headers[.contentType], body] }
            return Response(status: status)
        }
        #expect(error == nil)
        #expect(
            seen.withLock(\.self) == [
                "POST", "application/x-www-form-urlencoded", "logout_token=e30.e30.c2ln",
            ])
    }

    @Test("ends with the status that the portal refused with", arguments: [302, 400, 500])
    func refused(_ status: Int) async throws {
        let error = try await send(trust: .development) { _ in Response(status: .init(code: status)) }
        #expect(error == .refused(status: status))
    }

    @Test("ends when the portal does not answer in time")
    func timedOut() async throws {
        let error = try await send(trust: .development, timeout: .milliseconds(300)) { _ in await noAnswer() }
        #expect(error == .timedOut)
    }

    @Test("is done without TLS only in development")
    func insecure() async throws {
        let requests = Mutex(0)
        let error = try await send(trust: .system) { _ in
            requests.withLock { $0 += 1 }
            return Response(status: .ok)
        }
        #expect(error == .insecure)
        #expect(requests.withLock(\.self) == 0)
    }

    private func send(
        trust: PortalTrust, timeout: Duration = .seconds(30),
        _ answer: @Sendable @escaping (Request) async throws -> Response
    ) async throws -> LogoutDeliveryError? {
        try await withServer(answer: answer) { connections, url -> LogoutDeliveryError? in
            let sender = LogoutTokenSender(connections: connections, trust: trust, timeout: timeout)
            do throws(LogoutDeliveryError) {
                try await sender.send("e30.e30.c2ln", to: url)
                return nil
            } catch {
                return error
            }
        }
    }
}
