import XMLSec

@testable import SAML

/// A login with eHerkenning in which nothing is wrong, to be damaged part by part.
enum EHerkenning {
    static let serviceID = "urn:etoegang:DV:00000099000000001000:services:9113"
    static let serviceUUID = "34085d78-21aa-4481-a219-b28d7f3282fc"
    static let classes = "urn:etoegang:core:assurance-class:"
    static let kvkType = "urn:etoegang:1.9:EntityConcernedID:KvKnr"
    static let rsinType = "urn:etoegang:1.9:EntityConcernedID:RSIN"
    static let kvk = "00009901"
    static let rsin = "999999047"
    static let pseudonym =
        "4B75A5E1D0B1C2D3E4F5061728394A5B4B75A5E1D0B1C2D3E4F5061728394A5B@2D8F0000000000000000000000000001"
    static let registry = "urn:etoegang:MR:00000099000000002000:entities:1"

    /// The response, encrypted for the service's key and signed by the provider's.
    @Sendable static func draft() -> Draft {
        var draft = Draft()
        draft.profile = .eherkenning
        draft.expected.minimumLevel = classes + "loa3"
        draft.expected.service = RequestedService(
            id: serviceID, uuid: serviceUUID, allowsIntermediary: true)
        draft.expected.decryptionKeys = keys
        draft.change(
            \.assertion, "<saml:NameID>\(World.name)</saml:NameID>",
            to: "<saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\">_t</saml:NameID>"
        )
        draft.change(\.assertion, World.classes + "MobileTwoFactorContract", to: classes + "{{class}}")
        draft.change(\.assertion, "</saml:Assertion>", to: statement + "</saml:Assertion>")
        draft.change(\.assertion, "</saml:Conditions>", to: "</saml:Conditions>{{advice}}")
        draft.parts = [
            "class": "loa3", "serviceID": plain(.serviceID, serviceID),
            "serviceUUID": plain(.serviceUUID, serviceUUID),
            "legal": identifiers(.legalSubject, id(kvk, kvkType)),
            "acting": identifiers(.actingSubject, id(pseudonym, nil)), "intermediary": "", "branch": "",
            "representation": "", "registry": "", "more": "", "advice": "",
        ]
        return draft
    }

    private static let statement =
        "<saml:AttributeStatement>{{serviceID}}{{serviceUUID}}{{legal}}{{acting}}{{intermediary}}{{branch}}"
        + "{{representation}}{{registry}}{{more}}</saml:AttributeStatement>"

    static var keys: [DecryptionKey] {
        (try? [DecryptionKey(privateKeyPEM: TestKeys.service.privateKeyPEM)]) ?? []
    }

    /// An attribute with texts.
    static func plain(_ kind: ETDAttribute, _ values: String...) -> String {
        attribute(kind.rawValue, values)
    }

    /// An attribute with encrypted names.
    static func identifiers(_ kind: ETDAttribute, _ ids: String...) -> String {
        attribute(kind.rawValue, ids)
    }

    /// An attribute with whatever is in its values.
    static func attribute(_ name: String, _ values: [String]) -> String {
        let values = values.map { "<saml:AttributeValue>\($0)</saml:AttributeValue>" }
        return "<saml:Attribute Name=\"\(name)\">\(values.joined())</saml:Attribute>"
    }

    /// An `EncryptedID` with that name in it.
    static func id(
        _ text: String, _ qualifier: String?, for key: KeyPair = TestKeys.service, isGCM: Bool = false,
        to recipient: String = World.service
    ) -> String {
        let qualifier = qualifier.map { " NameQualifier=\"\($0)\"" } ?? ""
        let name =
            "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"\(qualifier)>\(text)</saml:NameID>"
        let encryption = Encryption(recipient: key, isGCM: isGCM, recipientName: recipient, isBeside: true)
        return (try? encryption.wrap(name, in: "saml:EncryptedID")) ?? "not encrypted"
    }
}
