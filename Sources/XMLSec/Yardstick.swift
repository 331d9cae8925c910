internal import CXMLSec

/// The plain loop over xmlsec that our verification is measured against; it checks nothing but the signature.
public enum XMLSecYardstick {
    /// Parses and verifies the element of that ID so many times; returns how often the signature held.
    public static func verify(_ xml: [UInt8], id: String, key: VerificationKey, iterations: Int) -> Int {
        Int(cxs_benchmark_verify(xml, xml.count, id, key.handle.pointer, Int32(iterations)))
    }

    /// The definitions of `xmlsec1-openssl.pc` that the C part was compiled with.
    static var definitions: Set<String> {
        Set(String(cString: cxs_definitions()).split(separator: " ").map(String.init))
    }
}
