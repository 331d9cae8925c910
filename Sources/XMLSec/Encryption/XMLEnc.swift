/// Namespaces of XML Encryption.
enum XMLEnc {
    static let namespace = "http://www.w3.org/2001/04/xmlenc#"
    static let namespace11 = "http://www.w3.org/2009/xmlenc11#"
    static let elementType = "http://www.w3.org/2001/04/xmlenc#Element"
}
