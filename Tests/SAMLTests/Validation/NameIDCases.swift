@testable import SAML

/// Damage to the name of the person.
enum NameIDCases {
    private static let name = "<saml:NameID>\(World.name)</saml:NameID>"

    static let all: [Case] = [
        Case("about a SoFi number", breaks: .nameIDSector) { name("s00000001:999999047", &$0) },
        Case("about an unknown sector", breaks: .nameIDSector) { name("s99999999:999999047", &$0) },
        Case("about a number without sector", breaks: .nameIDSector) { name("999999047", &$0) },
        Case("about a sector in capitals", breaks: .nameIDSector) { name("S00000000:999999047", &$0) },
        Case("about a sector with seven digits", breaks: .nameIDSector) { name("s0000000:999999047", &$0) },
        Case("about a sector between white space", breaks: .nameIDSector) { name(" \(World.name)", &$0) },
        Case("about an Arabic sector", breaks: .nameIDSector) { name("s0000000٠:999999047", &$0) },
        Case("about a number that fails the eleven test", breaks: .nameIDElevenTest) {
            name("s00000000:999999048", &$0)
        },
        Case("about nine zeros", breaks: .nameIDElevenTest) { name("s00000000:000000000", &$0) },
        Case("about no number", breaks: .nameIDElevenTest) { name("s00000000:", &$0) },
        Case("about a number and white space", breaks: .nameIDElevenTest) { name("\(World.name)\n", &$0) },
        Case("about a number and a letter", breaks: .nameIDElevenTest) { name("\(World.name)x", &$0) },
        Case("about ten digits", breaks: .nameIDElevenTest) { name("s00000000:9999990470", &$0) },
        Case("about seven digits", breaks: .nameIDElevenTest) { name("s00000000:0000012", &$0) },
        Case("about Arabic digits", breaks: .nameIDElevenTest) { name("s00000000:٩٩٩٩٩٩٠٤٧", &$0) },
        Case("about a number of eight digits") { name("s00000000:99999985", &$0) },
        Case("about that number of nine digits") { name("s00000000:099999985", &$0) },
        Case("about a number cut by a comment") { name("s00000000:9999<!-- x -->99047", &$0) },
        Case("about a number with another in a comment") {
            name("s00000000:999999047<!-- s00000000:999995224 -->", &$0)
        },
        Case("about a number that goes on behind a comment", breaks: .nameIDElevenTest) {
            name("s00000000:999999047<!-- x -->999995224", &$0)
        },
        Case("about a number cut by an instruction", breaks: .assertionStructure) {
            name("s00000000:9999<?x y?>99047", &$0)
        },
        Case("about a number with an element in it", breaks: .assertionStructure) {
            name("s00000000:9999<saml:x/>99047", &$0)
        },
        Case("about a number in CDATA") { name("<![CDATA[\(World.name)]]>", &$0) },
        Case("about a number in character references") { name("s00000000:99999904&#55;", &$0) },
        Case("about nobody", breaks: .assertionStructure) { name("", &$0) },
        Case("about no name", breaks: .nameIDPresent) { $0.change(\.assertion, name, to: "") },
        Case("about a name of an unknown kind", breaks: .nameIDPresent) {
            $0.change(\.assertion, name, to: "<saml:BaseID/>")
        },
        Case("about two names", breaks: .assertionStructure) {
            $0.change(\.assertion, name, to: name + name)
        },
        Case("qualified for us") { qualified("SPNameQualifier=\"\(World.service)\"", &$0) },
        Case("qualified for another party", breaks: .nameIDQualifier) {
            qualified("SPNameQualifier=\"https://other.example\"", &$0)
        },
        Case("qualified by a provider") { qualified("NameQualifier=\"\(World.provider)\"", &$0) },
        Case("with a format") {
            qualified("Format=\"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified\"", &$0)
        },
    ]

    private static func name(_ text: String, _ draft: inout Draft) {
        draft.change(\.assertion, name, to: "<saml:NameID>\(text)</saml:NameID>")
    }

    private static func qualified(_ attribute: String, _ draft: inout Draft) {
        draft.change(\.assertion, "<saml:NameID>", to: "<saml:NameID \(attribute)>")
    }
}
