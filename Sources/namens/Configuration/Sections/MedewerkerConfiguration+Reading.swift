import Identity
import SAML

extension MedewerkerConfiguration {
    static let keys = ["organisatie", "attributes"]

    /// Reads what only the profile medewerker has.
    init?(_ table: Table) {
        let organisatie = table.required("organisatie", write: "the OIN of the organisation, in quotes")?
            .oin()
        let attributes = table["attributes"].map(StaffAttributes.init) ?? StaffAttributes()
        guard let organisatie, let attributes else { return nil }
        self.init(organisatie: organisatie, attributes: attributes)
    }
}

extension StaffAttributes {
    fileprivate init?(_ field: Field) {
        guard let table = Table(field, keys: Self.words) else { return nil }
        self.init()
        var isComplete = true
        for word in Self.words {
            guard let field = table[word], let part = Self.part(word) else { continue }
            guard let name = field.attributeName() else {
                isComplete = false
                continue
            }
            self[keyPath: part] = name
        }
        guard !areAmbiguous else {
            field.note("two of them have one name", "give each attribute a name of its own")
            return nil
        }
        guard isComplete else { return nil }
    }
}

extension Field {
    fileprivate func attributeName() -> String? {
        text(
            matching: /[!-~]{1,512}/, called: "the name of a SAML attribute",
            write: "the Name that the provider gives it, such as urn:namens:medewerker:account")
    }
}
