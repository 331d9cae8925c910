import Broker
import HTTPTypes
import Hummingbird
import Identity
import Mandaat
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite("The body with which a list comes")
struct ListRequestTests {
    private static let file = "bsn;categorie;van;tot\n999990019;lopend;2026-01-01;\n"

    private static func request(
        length: Int?, _ body: RequestBody = RequestBody(buffer: ByteBuffer(string: file))
    ) -> Request {
        var fields: HTTPFields = [.contentType: "text/csv"]
        fields[.contentLength] = length.map(String.init)
        let head = HTTPRequest(
            method: .put, scheme: "http", authority: "localhost", path: "/", headerFields: fields)
        return Request(head: head, body: body)
    }

    private func upload(_ world: World) async throws -> ListUpload {
        let token = try await world.token(of: Programs.ofNoord)
        return try await world.programmas.upload(
            for: ListKey(.whitelist, of: Programs.noord), bearer: token, at: Fixture.noon)
    }

    @Test("is held to the length that was announced")
    func length() async throws {
        let world = try await World.withPrograms()
        let whole = try await Self.request(length: Self.file.utf8.count).send(to: try await upload(world))
        guard case .staged = whole else {
            Issue.record("a whole file was not taken: \(whole)")
            return
        }
        for length in [Self.file.utf8.count + 1, Self.file.utf8.count - 1] {
            let outcome = try await Self.request(length: length).send(to: try await upload(world))
            guard case .refused(let faults) = outcome else {
                Issue.record("a file of another length was taken: \(outcome)")
                continue
            }
            #expect(faults.bestand == [.size])
        }
    }

    @Test("is refused unread when too much is announced, and read no further when too much comes")
    func tooLarge() async throws {
        let world = try await World.withPrograms()
        #expect(throws: WebFault.tooLarge) {
            try Self.request(length: Request.listLimit + 1).expectList()
        }
        try Self.request(length: Request.listLimit).expectList()
        let taker = try await upload(world)
        await #expect(throws: WebFault.tooLarge) {
            _ = try await Self.request(length: nil).send(to: taker, atMost: Self.file.utf8.count - 1)
        }
    }

    @Test("is given up when it does not end in time")
    func tooSlow() async throws {
        let world = try await World.withPrograms()
        let (body, source) = RequestBody.makeStream()
        await source.yield(ByteBuffer(string: Self.file))
        let taker = try await upload(world)
        await #expect(throws: WebFault.tooSlow) {
            _ = try await Self.request(length: nil, body).send(to: taker, within: .milliseconds(1))
        }
        source.finish()
    }
}
