internal import CXMLSec

/// Owns a key of the library, which is never changed once made, so that many tasks may use it at once.
final class KeyHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { cxs_key_free(pointer) }

    convenience init(privateKeyPEM text: String) throws(KeyFault) {
        var pointer: OpaquePointer?
        let result = cxs_private_key_read(text, text.utf8.count, &pointer)
        guard let pointer else {
            throw KeyFault(result, malformed: .notAPrivateKey)
        }
        self.init(owning: pointer)
    }

    var kind: KeyKind? {
        KeyKind(cxs_key_kind_of(pointer), bits: Int(cxs_key_bits(pointer)))
    }

    func isPair(of other: KeyHandle) -> Bool {
        cxs_key_compare(pointer, other.pointer) == Int32(CXS_KEY_READ.rawValue)
    }
}

extension KeyFault {
    init(_ result: Int32, malformed: KeyFault) {
        self =
            switch cxs_key_result(UInt32(result)) {
            case CXS_KEY_UNSUPPORTED: .unsupported
            case CXS_KEY_MISMATCH: .mismatch
            case CXS_KEY_MEMORY: .outOfMemory
            default: malformed
            }
    }
}
