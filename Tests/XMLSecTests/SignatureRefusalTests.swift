import Testing

@testable import XMLSec

@Suite("A signature")
struct SignatureRefusalTests {
    static let place: [SignatureCase] = [
        .init("that is not there", .missing) { $0.removing("<ds:Signature", "</ds:Signature>") },
        .init("that stands twice", .several) { $0.repeating("<ds:Signature", "</ds:Signature>") },
        .init("that stands beside the element", .notDirectChild) {
            $0.moving("<ds:Signature", "</ds:Signature>", before: "<saml:Assertion")
        },
        .init("that stands deeper", .notDirectChild) {
            $0.moving("<ds:Signature", "</ds:Signature>", before: "jan<")
        },
        .init("in another namespace", .missing) { $0.replacing(DSig.namespace + "\"", with: "urn:x\"") },
        .init("on an element without ID", .identifierMissing) { $0.replacing(" ID=\"_a1\"", with: "") },
        .init("on an element whose ID has a prefix", .identifierMissing) {
            $0.replacing(" ID=\"_a1\"", with: " x:ID=\"_a1\" xmlns:x=\"urn:x\"")
        },
        .init("on an element with another case of ID", .identifierMissing) {
            $0.replacing(" ID=\"_a1\"", with: " Id=\"_a1\"")
        },
        .init("on an ID that is no name", .identifierMissing) { $0.replacing("_a1", with: "1a") },
        .init("on an ID that is an expression", .identifierMissing) {
            $0.replacing("_a1", with: "x') | id('y")
        },
        .init("on an ID with a colon", .identifierMissing) { $0.replacing("_a1", with: "a:b") },
        .init("on a very long ID", .identifierMissing) {
            $0.replacing("_a1", with: String(repeating: "a", count: 257))
        },
        .init("on an ID that stands twice", .duplicateID) { $0.replacing("ID=\"_r1\"", with: "ID=\"_a1\"") },
        .init("on an ID that stands in xml:id too", .duplicateID) {
            $0.replacing("ID=\"_r1\"", with: "ID=\"_r1\" xml:id=\"_a1\"")
        },
        .init("on an ID that stands in Id too", .duplicateID) {
            $0.replacing("ID=\"_r1\"", with: "Id=\"_a1\"")
        },
        .init("on an ID that stands in x:ID too", .duplicateID) {
            $0.replacing("ID=\"_r1\"", with: "x:ID=\"_a1\" xmlns:x=\"urn:x\"")
        },
    ]

    static let structure: [SignatureCase] = [
        .init("with two SignedInfo", .structure) { $0.repeating("<ds:SignedInfo", "</ds:SignedInfo>") },
        .init("with two SignatureValue", .structure) {
            $0.repeating("<ds:SignatureValue", "</ds:SignatureValue>")
        },
        .init("without SignatureValue", .structure) {
            $0.removing("<ds:SignatureValue", "</ds:SignatureValue>")
        },
        .init("without SignedInfo", .structure) { $0.removing("<ds:SignedInfo", "</ds:SignedInfo>") },
        .init("with an empty value", .structure) {
            $0.removing("<ds:SignatureValue", "</ds:SignatureValue>")
                .replacing("</ds:SignedInfo>", with: "</ds:SignedInfo><ds:SignatureValue/>")
        },
        .init("with two KeyInfo", .structure) { $0.repeating("<ds:KeyInfo", "</ds:KeyInfo>") },
        .init("with its parts in another order", .structure) {
            $0.moving("<ds:SignatureValue", "</ds:SignatureValue>", before: "<ds:SignedInfo")
        },
        .init("with an Object", .structure) {
            $0.replacing("</ds:Signature>", with: "<ds:Object/></ds:Signature>")
        },
        .init("with a foreign child", .structure) {
            $0.replacing("</ds:Signature>", with: "<x xmlns=\"urn:x\"/></ds:Signature>")
        },
        .init("with a foreign attribute", .structure) {
            $0.replacing("<ds:SignedInfo>", with: "<ds:SignedInfo x=\"\">")
        },
        .init("with text in it", .structure) { $0.replacing("<ds:SignedInfo>", with: "<ds:SignedInfo>x") },
        .init("with an instruction in it", .hiddenContent) {
            $0.replacing("<ds:SignedInfo>", with: "<ds:SignedInfo><?x?>")
        },
        .init("with two canonicalisations", .structure) { $0.repeating("<ds:CanonicalizationMethod", "/>") },
        .init("with two methods", .structure) { $0.repeating("<ds:SignatureMethod", "/>") },
        .init("with a parameter of its method", .structure) {
            $0.replacing(
                "#rsa-sha256\"/>",
                with: "#rsa-sha256\"><ds:HMACOutputLength>8</ds:HMACOutputLength></ds:SignatureMethod>")
        },
        .init("with a comment in its method", .hiddenContent) {
            $0.replacing("#rsa-sha256\"/>", with: "#rsa-sha256\"><!-- --></ds:SignatureMethod>")
        },
        .init("with an algorithm in another namespace", .structure) {
            $0.replacing(
                "<ds:DigestMethod ", with: "<ds:DigestMethod xmlns:x=\"urn:x\" x:Algorithm=\"urn:x\" ")
        },
        .init("with a comment in DigestValue", .hiddenContent) {
            $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue><!--x-->")
        },
        .init("with an instruction in DigestValue", .hiddenContent) {
            $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue><?x y?>")
        },
        .init("with a comment in SignatureValue", .hiddenContent) {
            $0.replacing("</ds:SignatureValue>", with: "<!-- x --></ds:SignatureValue>")
        },
        .init("with an element in DigestValue", .structure) {
            $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue><x/>")
        },
        .init("with two DigestValue", .structure) { $0.repeating("<ds:DigestValue", "</ds:DigestValue>") },
        .init("with two DigestMethod", .structure) { $0.repeating("<ds:DigestMethod", "/>") },
        .init("with two Transforms", .structure) { $0.repeating("<ds:Transforms", "</ds:Transforms>") },
        .init("without Transforms", .structure) { $0.removing("<ds:Transforms", "</ds:Transforms>") },
        .init("with a parameter of enveloped-signature", .structure) {
            $0.replacing("#enveloped-signature\"/>", with: "#enveloped-signature\"><x/></ds:Transform>")
        },
        .init("with an XPath in its canonicalisation", .structure) {
            $0.replacing(
                "exc-c14n#\"/>\n</ds:Transforms>",
                with: "exc-c14n#\"><ds:XPath>1</ds:XPath></ds:Transform></ds:Transforms>")
        },
        .init("with a Type on its reference", .structure) {
            $0.replacing("<ds:Reference ", with: "<ds:Reference Type=\"urn:x\" ")
        },
        .init("without Algorithm", .structure) {
            $0.replacing("<ds:DigestMethod Algorithm=", with: "<ds:DigestMethod Id=")
        },
        .init(
            "with 65 prefixes", .structure,
            signing: {
                $0.prefixList = (0..<65).map { "p\($0)" }.joined(separator: " ")
            }),
    ]

    static let reference: [SignatureCase] = [
        .init("without reference", .referenceMissing) { $0.removing("<ds:Reference", "</ds:Reference>") },
        .init("with two references", .severalReferences) { $0.repeating("<ds:Reference", "</ds:Reference>") },
        .init("over the whole document", .referenceNotParent) {
            $0.replacing("URI=\"#_a1\"", with: "URI=\"\"")
        },
        .init("over another element", .referenceNotParent) {
            $0.replacing("URI=\"#_a1\"", with: "URI=\"#_r1\"")
        },
        .init("without URI", .referenceNotParent) { $0.replacing(" URI=\"#_a1\"", with: "") },
        .init("over an XPointer", .referenceNotParent) { $0.replacing("#_a1", with: "#xpointer(id('_a1'))") },
        .init("over the root by XPointer", .referenceNotParent, signing: { $0.reference = "#xpointer(/)" }),
        .init("over a file", .referenceNotParent) { $0.replacing("#_a1", with: "file:///etc/passwd") },
        .init("over another site", .referenceNotParent) {
            $0.replacing("#_a1", with: "https://evil.example/#_a1")
        },
        .init("over the ID in other characters", .referenceNotParent) {
            $0.replacing("#_a1", with: "#%5Fa1")
        },
    ]

    static let inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    static let xpath = "http://www.w3.org/TR/1999/REC-xpath-19991116"
    static let xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116"
    static let base64 = DSig.namespace + "base64"
    static let exclusive = Canonicalization.exclusive.rawValue

    static let algorithms: [SignatureCase] = [
        .init(
            "with inclusive canonicalisation", .canonicalizationRefused(inclusive),
            signing: { $0.canonicalization = inclusive }),
        .init(
            "with an inclusive transform", .transformRefused(inclusive),
            signing: { $0.transforms = [DSig.enveloped, inclusive] }),
        .init(
            "with no transform but enveloped-signature", .transformRefused(""),
            signing: { $0.transforms = [DSig.enveloped] }),
        .init(
            "without enveloped-signature", .transformRefused(exclusive),
            signing: { $0.transforms = [exclusive] }),
        .init(
            "with two exclusive transforms", .transformRefused(exclusive),
            signing: {
                $0.transforms = [DSig.enveloped, exclusive, exclusive]
            }),
        .init(
            "with two enveloped transforms", .transformRefused(DSig.enveloped),
            signing: {
                $0.transforms = [DSig.enveloped, DSig.enveloped, exclusive]
            }),
        .init("with its transforms the other way round", .transformRefused(exclusive)) {
            $0.replacing("Algorithm=\"\(DSig.enveloped)\"", with: "Algorithm=\"urn:swap\"")
                .replacing(
                    "<ds:Transform Algorithm=\"\(exclusive)\"",
                    with: "<ds:Transform Algorithm=\"\(DSig.enveloped)\""
                )
                .replacing("urn:swap", with: exclusive)
        },
        .init("with an XPath transform", .transformRefused(xpath)) {
            $0.replacing("Algorithm=\"\(DSig.enveloped)\"", with: "Algorithm=\"\(xpath)\"")
        },
        .init("with a third transform", .transformRefused(xslt)) {
            $0.replacing("</ds:Transforms>", with: "<ds:Transform Algorithm=\"\(xslt)\"/></ds:Transforms>")
        },
        .init("with a base64 transform", .transformRefused(base64)) {
            $0.replacing(
                "<ds:Transform Algorithm=\"\(exclusive)\"", with: "<ds:Transform Algorithm=\"\(base64)\"")
        },
        .init("without any transform", .transformRefused("")) {
            $0.removing("<ds:Transform ", "/>").removing("<ds:Transform ", "/>")
        },
        .init(
            "with a SHA-1 digest", .digestAlgorithmRefused(DSig.namespace + "sha1"),
            signing: { $0.digest = DSig.namespace + "sha1" }),
        .init("with an MD5 digest", .digestAlgorithmRefused("http://www.w3.org/2001/04/xmldsig-more#md5")) {
            $0.replacing("xmlenc#sha256", with: "xmldsig-more#md5")
        },
        .init(
            "by RSA with SHA-1", .signatureAlgorithmRefused(DSig.namespace + "rsa-sha1"),
            signing: {
                $0.signature = DSig.namespace + "rsa-sha1"
            }),
        .init(
            "by RSA with SHA-224",
            .signatureAlgorithmRefused("http://www.w3.org/2001/04/xmldsig-more#rsa-sha224"),
            signing: {
                $0.signature = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224"
            }),
        .init("by HMAC", .signatureAlgorithmRefused("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")) {
            $0.replacing("#rsa-sha256", with: "#hmac-sha256")
        },
        .init("by DSA", .signatureAlgorithmRefused(DSig.namespace + "dsa-sha1")) {
            $0.replacing(SignatureAlgorithm.rsaSHA256.rawValue, with: DSig.namespace + "dsa-sha1")
        },
    ]

    static let values: [SignatureCase] = [
        .init("over other text", .digestMismatch) { $0.replacing(">jan<", with: ">piet<") },
        .init("over another attribute", .digestMismatch) {
            $0.replacing("Version=\"2.0\"", with: "Version=\"2.1\"")
        },
        .init("over one element less", .digestMismatch) { $0.removing("<saml:NameID", "</saml:NameID>") },
        .init("over an instruction more", .digestMismatch) { $0.replacing(">jan<", with: ">ja<?x?>n<") },
        .init("with another digest", .digestMismatch) {
            $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue>AAAA")
        },
        .init("with no digest but padding", .digestMismatch) {
            $0.removing("<ds:DigestValue", "</ds:DigestValue>")
                .replacing("</ds:Reference>", with: "<ds:DigestValue>AA==</ds:DigestValue></ds:Reference>")
        },
        .init("with another value", .signatureMismatch) {
            $0.replacing("<ds:SignatureValue>", with: "<ds:SignatureValue>AAAA")
        },
        .init("with a short value", .signatureMismatch) {
            $0.removing("<ds:SignatureValue", "</ds:SignatureValue>")
                .replacing(
                    "</ds:SignedInfo>", with: "</ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue>")
        },
        .init("with a digest that is not base64", .processing) {
            $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue>*")
        },
        .init("with a value that is not base64", .processing) {
            $0.replacing("<ds:SignatureValue>", with: "<ds:SignatureValue>*")
        },
        .init("whose algorithm was changed", .signatureMismatch) {
            $0.replacing("#rsa-sha256", with: "#rsa-sha512")
        },
        .init("whose algorithm was changed to PSS", .signatureMismatch) {
            $0.replacing(SignatureAlgorithm.rsaSHA256.rawValue, with: SignatureAlgorithm.pssSHA256.rawValue)
        },
        .init("whose canonicalisation was changed", .signatureMismatch) {
            $0.replacing(
                "<ds:CanonicalizationMethod Algorithm=\"\(exclusive)\"",
                with: "<ds:CanonicalizationMethod Algorithm=\"\(exclusive)WithComments\"")
        },
    ]

    @Test("is refused when it is one", arguments: place + structure + reference + algorithms + values)
    func refuses(_ test: SignatureCase) throws {
        let text = try test.text()
        #expect(throws: test.fault) { try verifyAssertion(in: text) }
    }

    @Test("is refused with the wrong keys")
    func keys() throws {
        let text = try Messages.signedAssertion()
        let curve = try TestKeys.p256.get()
        let curveText = try Messages.signedAssertion(by: curve.signingKey())
        let short = try TestKeys.shortRSA.get().verificationKey()
        let other = try TestKeys.otherRSA.get().verificationKey()
        #expect(throws: SignatureFault.noKey) { try verifyAssertion(in: text, with: []) }
        #expect(throws: SignatureFault.keyTypeMismatch) {
            try verifyAssertion(in: text, with: [curve.verificationKey()])
        }
        #expect(throws: SignatureFault.keyTypeMismatch) { try verifyAssertion(in: curveText, with: [other]) }
        #expect(throws: SignatureFault.keyTooShort) { try verifyAssertion(in: text, with: [short]) }
        #expect(throws: SignatureFault.signatureMismatch) { try verifyAssertion(in: text, with: [other]) }
    }
}
