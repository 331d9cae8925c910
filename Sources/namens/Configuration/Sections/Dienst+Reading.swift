import Foundation
import Identity
import Policy

extension Dienst {
    private static let keys = [
        "id", "uuid", "etdServiceID", "gemeente", "naam", "domein", "doel", "grondslag", "minimumLoA",
        "identityProviders", "vertegenwoordiging", "identificatie", "sessie", "acties", "eigenToegang",
        "alleenProfessioneel", "ketenmachtiging",
    ]

    /// Reads a row of the catalogue; the register that proves a kind of representation must be in `registers`.
    init?(_ field: Field, _ names: inout DeclaredNames, registers: Field?) {
        guard let table = Table(field, keys: Self.keys) else { return nil }
        let id = table.required("id", write: "bijzondere-bijstand").flatMap {
            names.diensten.declare(
                $0, matching: /[a-z0-9-]{1,64}/, called: "lower-case letters, digits and hyphens",
                write: "a name such as bijzondere-bijstand")
        }
        let gemeente = table.required("gemeente", write: "\"0518\"").flatMap { names.gemeenten.resolve($0) }
        let uuid = Self.uuid(table, id, gemeente, &names)
        let serviceID = table["etdServiceID"].map { $0.serviceID() }
        let texts = Texts(table)
        let rules = AccessRules(table, names, registers: registers)
        let chain = table["ketenmachtiging"].map { $0.choice(Ketenmachtiging.self) } ?? .geen
        if let rules {
            table.checkForEHerkenning(id, rules, &names)
            table.checkForStaff(rules, names)
        }
        guard let id, let gemeente, let uuid, serviceID != .some(nil), let texts, let rules, let chain else {
            return nil
        }
        names.gemeenteOfDienst[id] = gemeente
        self.init(
            id: id, uuid: uuid, etdServiceID: serviceID ?? nil, gemeente: gemeente, naam: texts.naam,
            domein: rules.domein, doel: texts.doel, grondslag: texts.grondslag, minimumLoA: rules.minimumLoA,
            identityProviders: rules.identityProviders,
            vertegenwoordiging: rules.vertegenwoordiging, identificatie: rules.identificatie,
            sessie: rules.sessie, acties: rules.limits.acties, eigenToegang: rules.limits.eigenToegang,
            alleenProfessioneel: rules.limits.alleenProfessioneel, ketenmachtiging: chain)
    }

    private static func uuid(
        _ table: Table, _ id: DienstID?, _ gemeente: GemeenteCode?, _ names: inout DeclaredNames
    ) -> String? {
        guard let field = table.required("uuid", write: "its ServiceUUID"), let text = field.text() else {
            return nil
        }
        guard let uuid = UUID(uuidString: text)?.uuidString.lowercased() else {
            return field.refuse("\(field.shown) is not a UUID", "write it as 8-4-4-4-12 hexadecimal digits")
        }
        guard let id, let gemeente else { return uuid }
        let place = "\(gemeente) \(uuid)"
        if let other = names.dienstUUIDs[place] {
            return field.refuse("is the UUID of \(other) too", "give each dienst of a gemeente its own")
        }
        names.dienstUUIDs[place] = id
        return uuid
    }

    /// What is written about a dienst.
    private struct Texts {
        let naam: Dienst.Text
        let doel: String
        let grondslag: String

        init?(_ table: Table) {
            let naam = table.required("naam", write: "{ nl: …, en: … }").flatMap(Dienst.Text.init)
            let doel = table.required("doel", write: "why personal data are processed, in one sentence")?
                .text()
            let grondslag = table.required(
                "grondslag", write: "the law that allows it, such as Participatiewet art. 35")?
                .text()
            guard let naam, let doel, let grondslag else { return nil }
            self.naam = naam
            self.doel = doel
            self.grondslag = grondslag
        }
    }
}

extension Dienst.Text {
    fileprivate init?(_ field: Field) {
        guard let table = Table(field, keys: ["nl", "en"]) else { return nil }
        let nl = table.required("nl", write: "the name in Dutch")?.text()
        let en = table.required("en", write: "the name in English")?.text()
        guard let nl, let en else { return nil }
        self.init(nl: nl, en: en)
    }
}

extension Field {
    /// The ServiceID of a dienst of an organisation in eToegang.
    fileprivate func serviceID() -> String? {
        text(
            matching: /urn:etoegang:DV:[0-9]{20}:services:[1-9][0-9]{0,9}/, called: "a ServiceID of eToegang",
            write: "urn:etoegang:DV:OIN:services:NUMBER")
    }
}
