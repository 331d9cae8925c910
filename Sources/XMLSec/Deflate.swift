internal import CXMLSec

/// The compression of the HTTP-Redirect binding: raw deflate, without zlib's header.
///
/// - Source: RFC 1951; SAML Bindings 3.4.4.1.
public enum Deflate {
    /// Compresses bytes.
    public static func compress(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
        try .init(taking: { cxs_deflate(bytes, bytes.count, $0) })
    }

    /// Expands one stream.
    ///
    /// - Parameters:
    ///   - bytes: The stream.
    ///   - limit: The most bytes that may come of it; the work stops there.
    /// - Returns: What was compressed.
    /// - Throws: ``DeflateFault/tooLarge`` beyond the limit, ``DeflateFault/malformed`` for anything but one
    ///   whole stream.
    public static func expand(_ bytes: [UInt8], limit: Int = 1 << 20) throws(DeflateFault) -> [UInt8] {
        var buffer = cxs_buffer()
        defer { cxs_buffer_free(&buffer) }
        switch cxs_inflate_result(UInt32(cxs_inflate(bytes, bytes.count, limit, &buffer))) {
        case CXS_INFLATED: return Array(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
        case CXS_INFLATE_TOO_LARGE: throw .tooLarge
        case CXS_INFLATE_MEMORY: throw .outOfMemory
        default: throw .malformed
        }
    }
}

/// Why a compressed message cannot be expanded.
public enum DeflateFault: Error, Equatable, Sendable {
    case malformed
    case tooLarge
    case outOfMemory
}
