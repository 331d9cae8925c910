import Broker
import Foundation
import Identity
import Representation
import SAML
import TestSupport
import XMLSec

/// A makelaar that says who acts for which organisation, with keys of its own and of the gateway.
struct OrganisationAnswers {
    static let entityID = "urn:etoegang:DV:00000099000000001000:entities:9000"
    static let place = "https://login.example.nl/saml/eherkenning/acs"
    static let uuid = "34085d78-21aa-4481-a219-b28d7f3282fc"
    private static let saml = "urn:oasis:names:tc:SAML:2.0:"
    private static let etd = "urn:etoegang:"

    let answers: LogoutAnswers
    let gateway: KeyPair

    init() throws {
        answers = try LogoutAnswers()
        gateway = try KeyPair(
            .rsa(bits: 2048), commonName: "gateway", notBefore: Fixture.noon - 3600,
            notAfter: Fixture.noon + 3600)
    }

    /// What an answer says.
    struct Login {
        var level = "loa3"
        var serviceID: String? = "urn:etoegang:DV:00000099000000001000:services:7"
        var serviceUUID: String? = OrganisationAnswers.uuid
        var branches: [String] = []
        var intermediary: String?
        var registry: String?
        /// Whom an assertion in the advice names; nil for no advice.
        var advised: String?
    }

    static let registry = "urn:etoegang:MR:00000099000000002000:entities:1"

    /// The dienst as the makelaar knows it.
    static func service() throws -> ETDService {
        guard let id = ServiceID("urn:etoegang:DV:00000099000000001000:services:7") else {
            throw CocoaError(.formatting)
        }
        var service = ETDService(
            id: id, definitionUUID: uuid, instanceUUID: "a5b3c9d0-0000-4000-8000-000000000001",
            name: LocalizedText(dutch: "Bijstand"), description: LocalizedText(dutch: "Bijstand"),
            minimum: .substantieel)
        service.intermediation = .all
        return service
    }

    /// The connection of a gateway that asks for the dienst `bijstand`, or knows none.
    func provider(knowing dienst: DienstID? = Fixture.bijstand) throws -> SAMLIdentityProvider {
        let services = try dienst.map { [$0: try Self.service()] } ?? [:]
        return SAMLIdentityProvider(
            id: Fixture.second, name: "eHerkenning",
            connection: .init(
                metadata: try answers.metadata(), profile: .eherkenning, entityID: Self.entityID,
                acsURL: Self.place, logoutURL: "https://login.example.nl/slo", request: .post,
                response: .post,
                key: try SigningKey(
                    privateKeyPEM: gateway.privateKeyPEM, certificatePEM: gateway.certificatePEM),
                decryptionKeys: [
                    try DecryptionKey(
                        privateKeyPEM: gateway.privateKeyPEM, certificatePEM: gateway.certificatePEM)
                ], services: services),
            resolution: NoResolution(), randomness: .system)
    }

    /// The value of a field `SAMLResponse`.
    func posted(_ login: Login) throws -> String {
        let response = Self.node(
            "Response", "protocol",
            Self.header("_response") + [("Destination", Self.place), ("InResponseTo", "_request")],
            [
                Self.text("Issuer", LogoutAnswers.name),
                Self.node(
                    "Status", "protocol", [],
                    [Self.node("StatusCode", "protocol", [("Value", Self.saml + "status:Success")])]),
                try assertion(login),
            ])
        return Data(try response.signed(by: answers.key).serialized()).base64EncodedString()
    }

    private func assertion(_ login: Login) throws -> Markup {
        let until = (Fixture.noon + 120).ISO8601Format()
        let confirmation = Self.node(
            "SubjectConfirmation", "assertion", [("Method", Self.saml + "cm:bearer")],
            [
                Self.node(
                    "SubjectConfirmationData", "assertion",
                    [("InResponseTo", "_request"), ("Recipient", Self.place), ("NotOnOrAfter", until)])
            ])
        var name = Self.text("NameID", "_transient")
        name.attributes = [.init("Format", Self.saml + "nameid-format:transient")]
        let audience = Self.node(
            "AudienceRestriction", "assertion", [], [Self.text("Audience", Self.entityID)])
        let context = Self.node(
            "AuthnContext", "assertion", [],
            [Self.text("AuthnContextClassRef", Self.etd + "core:assurance-class:" + login.level)])
        return Self.node(
            "Assertion", "assertion", Self.header("_assertion"),
            [
                Self.text("Issuer", LogoutAnswers.name),
                Self.node("Subject", "assertion", [], [name, confirmation]),
                Self.node(
                    "Conditions", "assertion",
                    [("NotBefore", (Fixture.noon - 120).ISO8601Format()), ("NotOnOrAfter", until)], [audience]
                ),
                try advice(login),
                Self.node(
                    "AuthnStatement", "assertion", [("AuthnInstant", Fixture.noon.ISO8601Format())], [context]
                ),
                Self.node("AttributeStatement", "assertion", [], try attributes(login)),
            ].compactMap(\.self))
    }

    /// What the register of mandates is said to have said.
    private func advice(_ login: Login) throws -> Markup? {
        guard let number = login.advised else { return nil }
        let statement = Self.attribute(
            "core:LegalSubjectID", [.element(try encrypted(number, Self.etd + "1.9:EntityConcernedID:KvKnr"))]
        )
        let nested = Self.node(
            "Assertion", "assertion", Self.header("_advice"),
            [
                Self.text("Issuer", Self.registry),
                Self.node("AttributeStatement", "assertion", [], [statement]),
            ])
        return Self.node("Advice", "assertion", [], [nested])
    }

    private func attributes(_ login: Login) throws -> [Markup] {
        let kvk = Self.etd + "1.9:EntityConcernedID:KvKnr"
        let pseudonym = String(repeating: "A", count: 64) + "@" + String(repeating: "B", count: 32)
        var attributes = [
            Self.attribute("core:LegalSubjectID", [.element(try encrypted("00009901", kvk))]),
            Self.attribute(
                "core:ActingSubjectID",
                [.element(try encrypted(pseudonym, Self.etd + "1.9:EntityConcernedID:Pseudo"))]),
        ]
        if let id = login.serviceID { attributes.append(Self.attribute("core:ServiceID", [.text(id)])) }
        if let uuid = login.serviceUUID {
            attributes.append(Self.attribute("core:ServiceUUID", [.text(uuid)]))
        }
        for branch in login.branches {
            attributes.append(Self.attribute("1.9:ServiceRestriction:Vestigingsnr", [.text(branch)]))
        }
        if let registry = login.registry {
            attributes.append(Self.attribute("core:AuthorizationRegistryID", [.text(registry)]))
        }
        if let number = login.intermediary {
            attributes.append(
                Self.attribute("1.9:IntermediateEntityID:KvKnr", [.element(try encrypted(number, kvk))]))
        }
        return attributes
    }

    private func encrypted(_ text: String, _ type: String) throws -> Markup {
        var name = Self.text("NameID", text)
        name.attributes = [.init("NameQualifier", type)]
        let key = try EncryptionKey(VerificationKey(certificatePEM: gateway.certificatePEM))
        return Self.node(
            "EncryptedID", "assertion", [],
            try name.encrypted(forAll: [.init(name: Self.entityID, key: key)], id: "_\(UUID().uuidString)"))
    }

    private static func header(_ id: String) -> [(String, String)] {
        [("ID", id), ("Version", "2.0"), ("IssueInstant", Fixture.noon.ISO8601Format())]
    }

    private static func attribute(_ name: String, _ value: [Markup.Node]) -> Markup {
        var content = node("AttributeValue", "assertion")
        content.children = value
        return node("Attribute", "assertion", [("Name", etd + name)], [content])
    }

    private static func text(_ name: String, _ text: String) -> Markup {
        var element = node(name, "assertion")
        element.children = [.text(text)]
        return element
    }

    private static func node(
        _ name: String, _ namespace: String, _ attributes: [(String, String)] = [], _ children: [Markup] = []
    ) -> Markup {
        Markup(
            name, prefix: namespace == "protocol" ? "samlp" : "saml", namespace: saml + namespace,
            attributes: attributes.map { Markup.Attribute($0.0, $0.1) },
            children: children.map(Markup.Node.element))
    }
}
