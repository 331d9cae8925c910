import Identity
import SAML

extension EHerkenningConfiguration {
    /// Reads what only the profile eherkenning has.
    init?(_ table: Table, _ entityID: String?, _ metadata: IdentityProviderMetadata?) {
        let ours = entityID.flatMap { Self.ours($0, table) }
        let broker = metadata.flatMap { Self.broker($0, table) }
        let catalogue = Catalogue(table)
        let decrypts = Self.hasDecryption(table)
        guard let ours, let broker, let catalogue, decrypts else { return nil }
        self.init(
            oin: ours.oin, broker: broker, organisation: catalogue.organisation,
            edition: .init(isProduction: !ours.isTest, sequence: catalogue.version))
    }

    /// - Source: Afsprakenstelsel eTD 1.13, EntityID.
    private static func ours(_ entityID: String, _ table: Table) -> EntityID? {
        if let found = EntityID(entityID, role: "DV") { return found }
        return table["entityID"]?.refuse(
            "is not the name of a service provider in eHerkenning",
            "write urn:etoegang:DV:OIN:entities:NUMBER, the number from 0 to 9999")
    }

    private static func broker(_ metadata: IdentityProviderMetadata, _ table: Table) -> OIN? {
        if let found = EntityID(metadata.entityID, role: "HM") { return found.oin }
        return table["metadata"]?.refuse(
            "the metadata is not of a herkenningsmakelaar: its entityID names none",
            "save there what the herkenningsmakelaar publishes")
    }

    private static func hasDecryption(_ table: Table) -> Bool {
        guard table["decryption"] == nil else { return true }
        table.field.note(
            "is missing, and eHerkenning encrypts who acts for which organisation",
            "write decryption: [{ certificate: FILE, privateKey: FILE }]", below: "decryption")
        return false
    }

    /// What the dienstencatalogus says of itself.
    private struct Catalogue {
        let organisation: String
        let version: UInt32

        init?(_ table: Table) {
            guard
                let field = table.required("catalogue", write: "{ organisation: NAME, version: NUMBER }"),
                let table = Table(field, keys: ["organisation", "version"])
            else { return nil }
            let organisation = table.required("organisation", write: "Gemeente Voorbeeldstad").flatMap {
                $0.text(atMost: 64)
            }
            let version = table.required("version", write: "1, and one more whenever a dienst changes")?
                .integer(in: 1...Int(Int32.max))
            guard let organisation, let version else { return nil }
            self.organisation = organisation
            self.version = UInt32(version)
        }
    }
}

/// The name of a party in eHerkenning.
private struct EntityID {
    let oin: OIN
    /// Whether it is a name in the test network.
    let isTest: Bool

    init?(_ text: String, role: String) {
        guard let match = text.wholeMatch(of: /urn:etoegang:([A-Z]+):([0-9]{20}):entities:([0-9]{1,4})/),
            match.1 == role, let oin = try? OIN(String(match.2)), let index = Int(match.3)
        else { return nil }
        self.oin = oin
        isTest = index >= 9000
    }
}

extension Field {
    /// A text that the dienstencatalogus has room for.
    func text(atMost length: Int) -> String? {
        guard let text = text() else { return nil }
        guard text.count <= length else { return refuse(tooLong(for: length), "write a shorter one") }
        return text
    }

    func tooLong(for length: Int) -> String {
        "is longer than the \(length) characters that a dienstencatalogus takes"
    }
}
