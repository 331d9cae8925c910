/// Writes a text as a query value: everything but RFC 3986's unreserved characters is escaped.
func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        if isUnreserved(byte) {
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            encoded +=
                "%" + String(byte >> 4, radix: 16, uppercase: true)
                + String(byte & 15, radix: 16, uppercase: true)
        }
    }
    return encoded
}

/// Reads a value of `application/x-www-form-urlencoded`; nil when an escape is broken or the octets are not UTF-8.
///
/// - Source: WHATWG URL §5.1, without its forgiveness.
func formDecoded(_ text: Substring) -> String? {
    var octets: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "+"): octets.append(UInt8(ascii: " "))
        case UInt8(ascii: "%"):
            guard let high = rest.popFirst().flatMap(hexadecimalValue),
                let low = rest.popFirst().flatMap(hexadecimalValue)
            else { return nil }
            octets.append(high << 4 | low)
        default: octets.append(byte)
        }
    }
    return String(validating: octets, as: UTF8.self)
}

/// A–Z, a–z, 0–9 and `-._~`: RFC 3986 §2.3, and the alphabet of a PKCE verifier.
func isUnreserved(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 45 || byte == 46 || byte == 95 || byte == 126
}

/// A–Z, a–z, 0–9.
func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
}

/// Writes parameters as a query or a form that ``Parameters`` reads back.
public func formEncoded(_ parameters: [(name: String, value: String)]) -> String {
    parameters.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
}
