internal import CXMLSec

/// Owns a tree of libxml2.
///
/// The tree is never changed after parsing, except that a verification registers an ID under the lock inside;
/// so many tasks may read it at once.
final class DocumentHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { cxs_document_free(pointer) }

    convenience init(parsing bytes: [UInt8]) throws(XMLFault) {
        var pointer: OpaquePointer?
        var line: Int32 = 0
        let result = cxs_document_parse(bytes, bytes.count, &pointer, &line)
        guard let pointer else { throw XMLFault(parseResult: result, line: Int(line)) }
        self.init(owning: pointer)
    }
}

extension XMLFault {
    init(parseResult: Int32, line: Int) {
        self =
            switch cxs_parse_result(UInt32(parseResult)) {
            case CXS_PARSE_DOCTYPE: .doctype
            case CXS_PARSE_ENTITY: .entity
            case CXS_PARSE_NAMESPACE: .namespace
            case CXS_PARSE_VERSION: .version
            case CXS_PARSE_ENCODING: .encoding
            case CXS_PARSE_MEMORY: .outOfMemory
            default: .malformed(line: line)
            }
    }
}
