import Testing

@testable import XMLSec

@Suite("Markup")
struct MarkupTests {
    @Test("escapes every value, and reads back as it was")
    func escapes() throws {
        let value = "<&>\"'\n\t\r €"
        let markup = Markup(
            "a", prefix: "p", namespace: "u:n", attributes: [.init("v", value)], children: [.text(value)])
        let root = try XMLDocument(parsing: markup.serialized()).root
        #expect(root.is("a", in: "u:n"))
        #expect(root.attribute("v") == value)
        #expect(try root.text() == value)
    }

    @Test("declares a namespace where it is needed, once")
    func namespaces() throws {
        let inner = Markup("b", prefix: "p", namespace: "u:n")
        let plain = Markup("c", prefix: nil, namespace: nil)
        let other = Markup(
            "d", prefix: "p", namespace: "u:m",
            attributes: [.init("t", "xs:string", prefix: "xsi", namespace: "u:i")],
            declarations: [.init(prefix: "xs", namespace: "u:s")])
        let markup = Markup(
            "a", prefix: "p", namespace: "u:n", children: [.element(inner), .element(plain), .element(other)])
        #expect(
            try String(decoding: markup.serialized(), as: UTF8.self)
                == "<p:a xmlns:p=\"u:n\"><p:b/><c/><p:d xmlns:p=\"u:m\" xmlns:xs=\"u:s\" xmlns:xsi=\"u:i\" "
                + "xsi:t=\"xs:string\"/></p:a>")
    }

    @Test("leaves the default namespace again")
    func defaultNamespace() throws {
        let markup = Markup(
            "a", prefix: nil, namespace: "u:n", children: [.element(Markup("b", prefix: nil, namespace: nil))]
        )
        let root = try XMLDocument(parsing: markup.serialized()).root
        #expect(root.children.map(\.namespace) == [nil])
    }

    static let unwritable: [(Markup, XMLFault)] = [
        (Markup("a b", prefix: nil, namespace: nil), .unwritableName),
        (Markup("a:b", prefix: nil, namespace: nil), .unwritableName),
        (Markup("a", prefix: "p", namespace: nil), .unwritableName),
        (Markup("a", prefix: "xmlns", namespace: "u:n"), .unwritableName),
        (Markup("a", prefix: nil, namespace: nil, attributes: [.init("x y", "")]), .unwritableName),
        (
            Markup("a", prefix: nil, namespace: nil, attributes: [.init("x", ""), .init("x", "")]),
            .unwritableName
        ),
        (Markup("a", prefix: nil, namespace: nil, attributes: [.init("xmlns", "u:n")]), .unwritableName),
        (Markup("a", prefix: nil, namespace: nil, attributes: [.init("x", "\u{1}")]), .unwritableCharacter),
        (Markup("a", prefix: nil, namespace: nil, children: [.text("\u{FFFE}")]), .unwritableCharacter),
        (Markup("a", prefix: nil, namespace: nil, children: [.text("\u{0}")]), .unwritableCharacter),
        (Markup("a", prefix: nil, namespace: "u:\u{0}n"), .unwritableCharacter),
    ]

    @Test("does not write what XML cannot carry", arguments: unwritable)
    func refuses(_ markup: Markup, _ fault: XMLFault) {
        #expect(throws: fault) { try markup.serialized() }
    }
}
