internal import CXMLSec

/// Lends a name and a namespace to C; left to itself, the compiler copies each into an array first.
func lend<Result>(
    _ name: String, _ namespace: String?, to body: (UnsafePointer<CChar>, UnsafePointer<CChar>?) -> Result
) -> Result {
    name.withCString { name in
        guard let namespace else { return body(name, nil) }
        return namespace.withCString { body(name, $0) }
    }
}

extension Array where Element == UInt8 {
    /// Copies what the C function fills in, and frees it.
    init(taking fill: (UnsafeMutablePointer<cxs_buffer>) -> Int32) throws(XMLFault) {
        var buffer = cxs_buffer()
        defer { cxs_buffer_free(&buffer) }
        guard fill(&buffer) == 0 else { throw .outOfMemory }
        self.init(UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
    }
}

extension String {
    /// Copies UTF-8 that the C function fills in, and frees it.
    init(taking fill: (UnsafeMutablePointer<cxs_buffer>) -> Int32) throws(XMLFault) {
        var buffer = cxs_buffer()
        defer { cxs_buffer_free(&buffer) }
        guard fill(&buffer) == 0 else { throw .outOfMemory }
        self.init(decoding: UnsafeBufferPointer(start: buffer.bytes, count: buffer.count), as: UTF8.self)
    }
}
