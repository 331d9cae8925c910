import Broker
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The most octets of a list: three million persons.
    static let listLimit = 128 * 1024 * 1024

    /// Refuses a body that is no CSV in UTF-8, or that is said to be too large; none of it is read for that.
    func expectList() throws(WebFault) {
        let parts = (headers[.contentType] ?? "").lowercased().split(separator: ";").map { part in
            part.filter { $0 != " " && $0 != "\"" }
        }
        let charset = parts.first { $0.hasPrefix("charset=") }
        guard parts.first == "text/csv", charset.map({ $0 == "charset=utf-8" }) ?? true,
            ["identity", nil].contains(headers[.contentEncoding]?.lowercased())
        else { throw .wrongContentType }
        if let announced, announced > Self.listLimit { throw .tooLarge }
    }

    /// Reads the body as it comes, and ends the upload with it.
    ///
    /// - Parameters:
    ///   - upload: What takes the octets.
    ///   - limit: The most octets that are read.
    ///   - deadline: How long the whole body may take.
    /// - Returns: What came of it.
    /// - Throws: ``WebFault`` for too many octets or too late; what was read until then is gone.
    func send(
        to upload: ListUpload, atMost limit: Int = listLimit, within deadline: Duration = .seconds(300)
    ) async throws -> UploadOutcome {
        let body = self.body
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var octets = 0
                for try await buffer in body {
                    octets += buffer.readableBytes
                    guard octets <= limit else { throw WebFault.tooLarge }
                    try await upload.feed(Array(buffer.readableBytesView))
                }
            }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw WebFault.tooSlow
            }
            defer { group.cancelAll() }
            try await group.next()
        }
        return try await upload.finish(octets: announced)
    }

    private var announced: Int? { headers[.contentLength].flatMap { Int($0) } }
}
