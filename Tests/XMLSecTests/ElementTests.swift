import Testing

@testable import XMLSec

@Suite("An element")
struct ElementTests {
    func root(_ text: String) throws -> XMLElement { try XMLDocument(parsing: Array(text.utf8)).root }

    @Test("has its local name and namespace whatever the prefix")
    func names() throws {
        #expect(try root("<p:a xmlns:p='u:n'/>").is("a", in: "u:n"))
        #expect(try root("<a xmlns='u:n'/>").is("a", in: "u:n"))
        #expect(try root("<a/>").namespace == nil)
    }

    @Test("lists its child elements in order")
    func children() throws {
        let element = try root("<a>x<b/><!-- c --><c><d/></c></a>")
        #expect(element.children.map(\.name) == ["b", "c"])
        #expect(element.children.last?.parent == element)
        #expect(element.parent == nil)
    }

    @Test("has one canonical form, whatever is around it and however it is written")
    func canonical() throws {
        let one = try root(
            "<x xmlns:p='u:p' xmlns:q='u:q' xml:lang='nl'>t<p:a  z='1' b='&quot;2'><!-- c --><q:b/>é</p:a>u</x>"
        )
        let other = try root("<p:a xmlns:p='u:p' b='&#34;2' z='1'><q:b xmlns:q='u:q'></q:b>&#233;</p:a>")
        let expected =
            #"<p:a xmlns:p="u:p" b="&quot;2" z="1"><q:b xmlns:q="u:q"></q:b>é</p:a>"#
        for element in [try #require(one.children.first), other] {
            #expect(String(decoding: try element.canonicalBytes(), as: UTF8.self) == expected)
        }
    }

    @Test("counts the elements of a name below it, and neither itself nor what stands beside it")
    func count() throws {
        let element = try root(
            "<x xmlns:p='u:n'><p:a><p:a/><b><p:a>t</p:a></b><a/><c:a xmlns:c='u:m'/></p:a><p:a/></x>")
        let first = try #require(element.children.first)
        #expect(first.count(of: "a", in: "u:n") == 2)
        #expect(first.count(of: "a", in: nil) == 1)
        #expect(element.count(of: "a", in: "u:n") == 4)
    }

    @Test("reads an attribute by exact name in no namespace")
    func attributes() throws {
        let element = try root("<a xmlns:x='u:x' x:ID='1' id='2' ID='3' v=' &lt;&#10; '/>")
        #expect(element.attribute("ID") == "3")
        #expect(element.attribute("ID", in: "u:x") == "1")
        #expect(element.attribute("Id") == nil)
        #expect(element.attribute("v") == " <\n ")
        #expect(element.attributes.map(\.name) == ["ID", "id", "ID", "v"])
        #expect(element.attributes.first?.namespace == "u:x")
    }

    @Test(
        "gives the whole text, however it is cut",
        arguments: [
            ("<a>one two</a>", "one two"), ("<a/>", ""), ("<a>one<!-- x --> two</a>", "one two"),
            ("<a>one<![CDATA[ <two>]]></a>", "one <two>"), ("<a>&#111;ne&amp;</a>", "one&"),
            ("<a> \r\n </a>", " \n "),
        ])
    func text(_ source: String, _ expected: String) throws {
        #expect(try root(source).text() == expected)
    }

    @Test("gives no text around an element or an instruction")
    func noText() throws {
        let withElement = try root("<a>one<b/></a>")
        let withInstruction = try root("<a>one<?x two?></a>")
        #expect(throws: XMLFault.elementInText) { try withElement.text() }
        #expect(throws: XMLFault.instructionInText) { try withInstruction.text() }
    }

    @Test(
        "tells mixed content",
        arguments: [
            ("<a> <b/> <!-- c --> </a>", false), ("<a/>", false), ("<a>x<b/></a>", true),
            ("<a><?x?><b/></a>", true),
            ("<a><![CDATA[x]]><b/></a>", true),
        ])
    func mixed(_ source: String, _ expected: Bool) throws {
        #expect(try root(source).hasMixedContent == expected)
    }

    @Test("outlives the document it came from")
    func lifetime() throws {
        let inner = try root("<a><b>text</b></a>").children
        #expect(try inner.first?.text() == "text")
    }
}
