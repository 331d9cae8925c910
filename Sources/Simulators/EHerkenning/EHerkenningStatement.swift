import Crypto
import Foundation
import Identity
import XMLSec

/// What the mock says of the dienst, the organisation and who acts; faults change it before it is written.
///
/// - Source: Afsprakenstelsel eTD 1.13, Interface specifications DV-HM; SAML encryption.
struct EHerkenningStatement: Sendable {
    var serviceID: String?
    var serviceUUID: String?
    var organisation: String?
    var organisationType = ETDName.kvk
    var intermediary: String?
    let branches: [String]
    let companyName: String?
    private let pseudonym: String

    /// The truth about a login for `service` at `provider`.
    init(_ choice: EHerkenningChoice, _ service: CataloguedService, at provider: String) {
        serviceID = service.id
        serviceUUID = service.definitionUUID
        organisation = choice.office.kvk.reveal()
        intermediary = choice.isChain ? choice.employee.kantoor.kvk.reveal() : nil
        branches = choice.isChain ? [] : choice.employee.vestigingen
        companyName = service.attributes.contains(ETDName.companyName) ? choice.office.naam : nil
        pseudonym = Self.pseudonym(choice, provider)
    }

    /// 64 and 32 hexadecimal digits: the same for one service provider, organisation and person.
    private static func pseudonym(_ choice: EHerkenningChoice, _ provider: String) -> String {
        func digest(_ text: String) -> String {
            SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                .uppercased()
        }
        return digest("\(provider)|\(choice.office.id)|\(choice.employee.id)") + "@"
            + digest(provider).prefix(32)
    }

    /// Tells one untruth.
    mutating func apply(_ fault: EHerkenningFault) {
        switch fault {
        case .noMandate: (serviceID, serviceUUID) = (nil, nil)
        case .otherService:
            serviceID = serviceID.map { $0 + "0" }
            serviceUUID = "00000000-0000-4000-8000-000000000000"
        case .missingLegalSubject: organisation = nil
        case .unknownIdentifier: organisationType = "urn:etoegang:1.9:EntityConcernedID:Onbekend"
        case .badKvK: organisation = organisation.map { String($0.dropLast()) }
        case .unaskedIntermediary: intermediary = CastKantoor.kompas.kvk.reveal()
        case .slow, .down, .cancel, .wrongAudience, .expired, .otherKey, .unsigned, .levelTooLow,
            .wrongRecipientKey, .otherAdvice:
            break
        }
    }

    /// The attributes, identifiers encrypted for all of `recipients`.
    func attributes(for recipients: [EncryptionRecipient], _ ids: IDs) throws(XMLFault) -> [Markup] {
        var attributes: [Markup] = []
        if let serviceID { attributes.append(Self.plain(ETDName.serviceID, [serviceID])) }
        if let serviceUUID { attributes.append(Self.plain(ETDName.serviceUUID, [serviceUUID])) }
        if let organisation {
            let id = try Self.encrypted(organisation, organisationType, recipients, ids)
            attributes.append(Self.attribute(ETDName.legalSubject, [[.element(id)]]))
        }
        let acting = try Self.encrypted(pseudonym, ETDName.pseudonym, recipients, ids)
        attributes.append(Self.attribute(ETDName.actingSubject, [[.element(acting)]]))
        if let intermediary {
            let id = try Self.encrypted(intermediary, ETDName.kvk, recipients, ids)
            attributes.append(Self.attribute(ETDName.intermediary, [[.element(id)]]))
        }
        attributes.append(Self.plain(ETDName.representation, ["true"]))
        attributes.append(Self.plain(ETDName.registry, [ETDName.inventedRegistry]))
        if !branches.isEmpty { attributes.append(Self.plain(ETDName.branch, branches)) }
        if let companyName { attributes.append(Self.plain(ETDName.companyName, [companyName])) }
        return attributes
    }

    private static func encrypted(
        _ text: String, _ type: String, _ recipients: [EncryptionRecipient], _ ids: IDs
    ) throws(XMLFault) -> Markup {
        var name = Markup.saml("NameID", [("NameQualifier", type)])
        name.children = [.text(text)]
        return .saml("EncryptedID", [], try name.encrypted(forAll: recipients, id: ids.next()))
    }

    private static func plain(_ name: String, _ values: [String]) -> Markup {
        attribute(name, values.map { [.text($0)] })
    }

    private static func attribute(_ name: String, _ values: [[Markup.Node]]) -> Markup {
        .saml(
            "Attribute", [("Name", name)],
            values.map { content in
                var value = Markup.saml("AttributeValue")
                value.children = content
                return value
            })
    }
}
