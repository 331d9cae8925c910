internal import CXMLSec

/// The plain loop over xmlsec that our verification is measured against; it checks nothing but the signature.
public enum XMLSecYardstick {
    /// Parses once and verifies the elements of those IDs, so many times; returns how often all signatures held.
    public static func verify(_ xml: [UInt8], ids: [String], key: VerificationKey, iterations: Int) -> Int {
        withCStrings(ids) { ids in
            Int(cxs_benchmark_verify(xml, xml.count, ids, ids.count, key.handle.pointer, Int32(iterations)))
        }
    }

    /// The definitions of `xmlsec1-openssl.pc` that the C part was compiled with.
    static var definitions: Set<String> {
        Set(String(cString: cxs_definitions()).split(separator: " ").map(String.init))
    }
}
