import Testing

@testable import XMLSec

struct ParsingCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let fault: XMLFault?

    init(_ name: String, _ text: String, _ fault: XMLFault? = nil) {
        self.init(name, bytes: Array(text.utf8), fault)
    }

    init(_ name: String, bytes: [UInt8], _ fault: XMLFault? = nil) {
        testDescription = name
        self.bytes = bytes
        self.fault = fault
    }
}

@Suite("A document")
struct ParsingTests {
    static let accepted: [ParsingCase] = [
        .init("of one element", "<a/>"),
        .init("with an XML declaration", "<?xml version='1.0' encoding='utf-8' standalone=\"yes\"?>\n<a/>"),
        .init("with a byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)),
        .init("with comments and instructions around", "<!-- <!DOCTYPE a> --><?p <b?><a/><!-- z -->"),
        .init("with the five entities", "<a>&lt;&gt;&amp;&quot;&apos;</a>"),
        .init("with character references", "<a>&#65;&#x20AC;</a>"),
        .init("with a tag inside CDATA", "<a><![CDATA[<!DOCTYPE b><b c='&x;'>]]></a>"),
        .init("with CRLF", "<a>\r\n<b/>\r\n</a>\r\n"),
        .init("with a relative namespace", "<a xmlns='rel'/>"),
        .init("64 deep", nested(64)),
        .init("of exactly 1 MiB", padded(1 << 20)),
        .init("with 256 attributes", attributes(256)),
        .init("with 64 namespaces", namespaces(64)),
        .init("with a namespace of 512 bytes", "<a xmlns='\(String(repeating: "n", count: 511))'/>"),
        .init("with a greater-than sign in a value", "<a b='>'/>"),
    ]

    static let refused: [ParsingCase] = [
        .init("of nothing", "", .malformed(line: 1)),
        .init("of 1 MiB and a byte", padded((1 << 20) + 1), .tooLarge),
        .init("in Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", .encoding),
        .init("declared UTF-16 in UTF-8", "<?xml version='1.0' encoding=\"UTF-16\"?><a/>", .encoding),
        .init("declared UTF-7", "<?xml version = '1.0'  encoding = 'UTF-7' ?><a/>", .encoding),
        .init("declared US-ASCII", "<?xml version='1.0' encoding='US-ASCII'?><a/>", .encoding),
        .init(
            "with bytes that are not UTF-8", bytes: Array("<a>".utf8) + [0xC0, 0x80] + Array("</a>".utf8),
            .encoding),
        .init(
            "with a surrogate", bytes: Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8), .encoding),
        .init("in UTF-16, little-endian", bytes: [0xFF, 0xFE, 0x3C, 0, 0x61, 0], .encoding),
        .init("in UTF-16, big-endian", bytes: [0xFE, 0xFF, 0, 0x3C, 0, 0x61], .encoding),
        .init("with a zero byte", bytes: Array("<a>".utf8) + [0] + Array("</a>".utf8), .nulByte),
        .init("with a zero byte at the end", bytes: Array("<a/>".utf8) + [0], .nulByte),
        .init("of XML 1.1", "<?xml version='1.1'?><a/>", .version),
        .init("of XML 2.0", "<?xml version='2.0'?><a/>", .version),
        .init("with a DOCTYPE", "<!DOCTYPE a><a/>", .doctype),
        .init(
            "with a DOCTYPE after a comment", "<!-- c -->\n<?p?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
            .doctype),
        .init("with an internal subset", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .doctype),
        .init("with an unknown entity", "<a>&nbsp;</a>", .entity),
        .init("with an unknown entity in a value", "<a b='&x;'/>", .entity),
        .init("with an undeclared prefix", "<p:a/>", .namespace),
        .init("with an undeclared attribute prefix", "<a p:b=''/>", .namespace),
        .init(
            "with one attribute under two prefixes", "<a xmlns:p='u:u' xmlns:q='u:u' p:b='' q:b=''/>",
            .namespace),
        .init("with an emptied prefix", "<a xmlns:p=''/>", .namespace),
        .init("65 deep", nested(65), .tooDeep),
        .init("with 257 attributes", attributes(257), .tooManyAttributes),
        .init("with 100,000 attributes", attributes(100_000), .tooManyAttributes),
        .init("with 65 namespaces", namespaces(65), .tooManyNamespaces),
        .init("with 65 spaced namespaces", namespaces(65).replacing("=", with: " = "), .tooManyNamespaces),
        .init("with 257 namespaces in scope", deepNamespaces(5), .tooManyNamespaces),
        .init(
            "with a long namespace", "<a xmlns='\(String(repeating: "n", count: 513))'/>", .namespaceTooLong),
        .init("of 20,001 elements", "<a>\(String(repeating: "<b/>", count: 20_000))</a>", .tooManyElements),
        .init("with text after the root", "<a/>b", .malformed(line: 1)),
        .init("with two roots", "<a/><a/>", .malformed(line: 1)),
        .init("not closed", "<a><b></b>", .malformed(line: 1)),
        .init("closed twice", "<a></a></a>", .malformed(line: 0)),
        .init("with crossed tags", "<a><b></a></b>", .malformed(line: 1)),
        .init("with an open comment", "<a><!-- </a>", .malformed(line: 0)),
        .init("with two hyphens in a comment", "<a><!-- -- --></a>", .malformed(line: 1)),
        .init("with a tag in a value", "<a b='<c/>'/>", .malformed(line: 0)),
        .init("with a value without quotes", "<a b=c/>", .malformed(line: 1)),
        .init("with one attribute twice", "<a b='' b=''/>", .malformed(line: 1)),
        .init("with a control character", "<a>\u{1}</a>", .malformed(line: 1)),
        .init("with a reference to a control character", "<a>&#1;</a>", .malformed(line: 1)),
        .init("with a late XML declaration", " <?xml version='1.0'?><a/>", .malformed(line: 1)),
        .init("with a broken declaration", "<?xml version=1.0?><a/>", .malformed(line: 1)),
        .init("with a foreign declaration", "<!ELEMENT a ANY><a/>", .malformed(line: 0)),
        .init("of text", "hello", .malformed(line: 1)),
    ]

    @Test("is read when it is", arguments: accepted)
    func accepts(_ test: ParsingCase) throws {
        #expect(try XMLDocument(parsing: test.bytes).root.name == "a")
    }

    @Test("is refused when it is", arguments: refused)
    func refuses(_ test: ParsingCase) {
        #expect(throws: test.fault ?? .outOfMemory) { try XMLDocument(parsing: test.bytes) }
    }

    static func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }

    static func padded(_ size: Int) -> String { "<a>\(String(repeating: "x", count: size - 7))</a>" }

    static func attributes(_ count: Int) -> String {
        "<a \((0..<count).map { "b\($0)=''" }.joined(separator: " "))/>"
    }

    static func namespaces(_ count: Int) -> String {
        "<a \((0..<count).map { "xmlns:n\($0)='u:\($0)'" }.joined(separator: " "))/>"
    }

    static func deepNamespaces(_ depth: Int) -> String {
        let open = namespaces(64).replacing("/>", with: ">")
        return String(repeating: open, count: depth) + String(repeating: "</a>", count: depth)
    }
}
