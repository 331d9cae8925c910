import HTTPTypes
import Hummingbird
import NIOCore
import OIDC

extension Request {
    /// The parameters of a form.
    func form() async throws -> OIDC.Parameters { try OIDC.Parameters(form: await formText(atMost: 65_536)) }

    /// The parameters of a form into which a file may be pasted.
    func form(atMost limit: Int) async throws -> OIDC.Parameters {
        try OIDC.Parameters(form: await formText(atMost: limit), atMost: limit)
    }

    /// The octets of a form.
    ///
    /// - Parameters:
    ///   - limit: The most octets that are read.
    ///   - deadline: How long the whole body may take.
    /// - Returns: The octets as text; they are UTF-8.
    /// - Throws: ``WebFault`` for another media type, too many octets, or too late.
    func formText(atMost limit: Int, within deadline: Duration = .seconds(20)) async throws -> String {
        try await text(of: "application/x-www-form-urlencoded", atMost: limit, within: deadline)
    }

    /// The body as text; it is UTF-8.
    ///
    /// - Parameters:
    ///   - mediaType: What it must be, without parameters.
    ///   - limit: The most octets that are read.
    ///   - deadline: How long the whole body may take.
    /// - Returns: The text.
    /// - Throws: ``WebFault`` for another media type, too many octets, or too late.
    func text(
        of mediaType: String, atMost limit: Int, within deadline: Duration = .seconds(20)
    ) async throws -> String {
        guard self.mediaType == mediaType else { throw WebFault.wrongContentType }
        let body = self.body
        let buffer = try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await body.collect(upTo: limit) }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw WebFault.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw WebFault.malformedForm }
            return first
        }
        guard let text = String(validating: buffer.readableBytesView, as: UTF8.self) else {
            throw WebFault.malformedForm
        }
        return text
    }

    /// Refuses a form that a page of another site sent; browsers say so, and no page can make them lie.
    func refuseForeignForm() throws(WebFault) {
        let site = headers[.secFetchSite]
        guard site == nil || site == "same-origin" || site == "none" else { throw .foreignForm }
    }

    private var mediaType: String? {
        headers[.contentType]?.split(separator: ";").first?.lowercased().filter { $0 != " " }
    }
}

extension HTTPField.Name {
    static let secFetchSite = Self("Sec-Fetch-Site") ?? .origin
}
