import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The JSON body, at most 64 KiB unless told otherwise; a ``Problem`` names the field that is not as it should be.
    func decoded<Value: Decodable>(_: Value.Type, upTo limit: Int = 1 << 16) async throws -> Value {
        let body = try await body.collect(upTo: limit)
        do {
            return try JSONDecoder().decode(Value.self, from: Data(body.readableBytesView))
        } catch let error as DecodingError {
            throw Problem(error)
        }
    }
}

/// A JSON answer with sorted keys.
func json(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return json(ByteBuffer(bytes: try encoder.encode(value)), status)
}

/// An answer that is JSON already.
func json(_ bytes: ByteBuffer, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
        status: status, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: bytes))
}
