import Foundation
import Hummingbird
import Identity
import NIOCore

/// An answer made wrong on purpose.
struct MachtigingenMisbehaviour {
    let fault: MachtigingenFault
    let honest: SearchAnswer
    let channel: any Channel

    func response() async throws -> Response {
        switch fault {
        case .slow:
            await stall()
            return try json(honest)
        case .down: throw Problem(.serviceUnavailable, "The register is being maintained.")
        case .hangUp:
            try await channel.close()
            return try json(honest)
        case .trickle, .truncated: return try broken(stalls: fault == .trickle)
        case .nonsense: return nonsense
        case .wrongSchema: return try json(["resultaten": [honest.referentie]])
        case .huge: return try json(enlarged)
        case .stale: return try stale()
        case .otherPerson: return try replacing(/"gemachtigde":"[0-9]+"/, by: #""gemachtigde":"999999990""#)
        case .unknownState: return try replacing(/"staat":"[a-z]+"/, by: #""staat":"onbekend""#)
        case .badNumber: return try replacing(/"bsn":"[0-9]+"/, by: #""bsn":"999999999""#)
        }
    }

    /// Announces the whole body and sends half of it.
    private func broken(stalls: Bool) throws -> Response {
        let whole = ByteBuffer(bytes: try JSONEncoder().encode(honest))
        let half = whole.getSlice(at: 0, length: whole.readableBytes / 2) ?? ByteBuffer()
        let body = ResponseBody(contentLength: whole.readableBytes) { writer in
            try await writer.write(half)
            if stalls { await stall() }
            throw SimulatorError("broken off on purpose")
        }
        return Response(status: .ok, headers: [.contentType: "application/json"], body: body)
    }

    private var nonsense: Response {
        Response(
            status: .ok, headers: [.contentType: "text/html"],
            body: ResponseBody(
                byteBuffer: ByteBuffer(string: "<!doctype html><p>Welkom bij uw nieuwe server</p>")))
    }

    private var enlarged: SearchAnswer {
        var answer = honest
        answer.referentie = String(repeating: "0", count: (1 << 20) + 1)
        return answer
    }

    private func stale() throws -> Response {
        var answer = honest
        let then = (try? Date(honest.beantwoordOp, strategy: .iso8601)) ?? .distantPast
        answer.beantwoordOp = (then - 3600).formatted(.iso8601)
        return try json(answer)
    }

    /// The honest answer with one text in it replaced wherever it stands.
    private func replacing(_ pattern: some RegexComponent, by text: String) throws -> Response {
        let whole = String(decoding: try JSONEncoder().encode(honest), as: UTF8.self)
        return json(ByteBuffer(string: whole.replacing(pattern, with: text)))
    }
}
