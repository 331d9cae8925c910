import Identity

@testable import SAML

/// A login at an organisation's own provider in which nothing is wrong, to be damaged part by part.
enum Staff {
    static let oin = "00000001001234567000"
    static let account = "k.devries@isd.example"

    @Sendable static func draft() -> Draft {
        var draft = Draft()
        draft.profile = .medewerker
        draft.expected.minimumLevel = "http://eidas.europa.eu/LoA/substantial"
        draft.expected.staff = StaffExpectations(organisatie: try? OIN(oin))
        draft.change(\.assertion, World.name, to: "8f14e45f")
        draft.change(
            \.assertion, World.classes + "MobileTwoFactorContract", to: "http://eidas.europa.eu/LoA/{{level}}"
        )
        draft.change(\.assertion, "</saml:Assertion>", to: statement + "</saml:Assertion>")
        draft.parts = [
            "level": "substantial", "account": attribute("account", account),
            "functieprofiel": attribute("functieprofiel", "consulent-inkomen"),
            "organisatie": attribute("organisatie", oin), "netwerkzone": attribute("netwerkzone", "kantoor"),
            "more": "",
        ]
        return draft
    }

    private static let statement =
        "<saml:AttributeStatement>{{account}}{{functieprofiel}}{{organisatie}}{{netwerkzone}}{{more}}"
        + "</saml:AttributeStatement>"

    /// An attribute by its usual name, with whatever is in its values.
    static func attribute(_ word: String, _ values: String...) -> String {
        EHerkenning.attribute("urn:namens:medewerker:\(word)", values)
    }
}
