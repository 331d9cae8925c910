import Foundation
import HTTPTypes
import Hummingbird
import Identity
import JWTKit
import NIOCore

/// Sends a signed answer, spoiled as the register was told to.
struct ToezichtMisbehaviour {
    let fault: ToezichtFault?
    let signer: ToezichtSigner
    let channel: any Channel

    /// An answer to a check, all of one length.
    func response(_ honest: RelatieAntwoord) async throws -> Response {
        var answer = honest
        switch fault {
        case .otherQuestion: answer.checkId = "another-" + honest.checkId
        case .otherDienst: answer.dienstUuid = "00000000-0000-4000-8000-000000000000"
        case .otherDay: answer.peildatum = "2001-01-01"
        case .unknownOutcome: answer.uitkomst = "WELLICHT"
        case .noMeasure: answer.maatregelen = []
        default: break
        }
        spoil(&answer.iss, &answer.aud, &answer.iat, &answer.exp)
        try answer.pad()
        return try await send(answer, ToezichtSigner.answer)
    }

    /// A page of the feed.
    func response(_ honest: WijzigingenAntwoord) async throws -> Response {
        if fault == .feedLost { throw Problem(.serviceUnavailable, "The feed is not available.") }
        var answer = honest
        if fault == .otherQuestion { answer.sinds += 1 }
        spoil(&answer.iss, &answer.aud, &answer.iat, &answer.exp)
        return try await send(answer, ToezichtSigner.changes)
    }

    /// That a message is under way, once `deliver` is done.
    func response(to message: String, _ deliver: () async throws -> Void) async throws -> Response {
        if let other = try await strike(.accepted) { return other }
        try await deliver()
        return try json(["berichtId": fault == .otherQuestion ? "another-" + message : message], .accepted)
    }

    /// What befalls any answer on its way, signed or not.
    private func strike(_ status: HTTPResponse.Status = .ok) async throws -> Response? {
        switch fault {
        case .slow: await stall()
        case .down: try await channel.close()
        case .unavailable: throw Problem(.serviceUnavailable, "The register is being maintained.")
        case .nonsense: return answer("<!doctype html><p>Welkom</p>", "text/html", status)
        case .huge: return answer(String(repeating: "0", count: (1 << 20) + 1), Self.mediaType, status)
        default: break
        }
        return nil
    }

    private func spoil(_ iss: inout String, _ aud: inout String, _ iat: inout Int, _ exp: inout Int) {
        switch fault {
        case .otherIssuer: iss = "00000099000000009000"
        case .otherAudience: aud = "00000099000000009000"
        case .stale: iat -= 3600
        case .expired: exp = iat - 3600
        default: break
        }
    }

    private func send(_ payload: some JWTPayload, _ type: String) async throws -> Response {
        if let other = try await strike() { return other }
        let signed = try await signer.sign(
            payload, type: fault == .otherType ? "JWT" : type, wrongly: fault == .wrongSignature)
        return answer(signed, Self.mediaType)
    }

    /// - Source: RFC 7515 §9.2.1.
    private static let mediaType = "application/jose"

    private func answer(
        _ text: String, _ type: String, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

extension RelatieAntwoord {
    /// Fills up to a multiple of 2,048 bytes, so that the length of an answer tells nothing.
    mutating func pad() throws {
        opvulling = ""
        let length = try JSONEncoder().encode(self).count
        opvulling = String(repeating: "0", count: (2048 - length % 2048) % 2048)
    }
}
