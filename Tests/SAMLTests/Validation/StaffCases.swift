import Identity

@testable import SAML

/// Damage to what an organisation's own provider says of its staff.
enum StaffCases {
    static let all: [Case] =
        [
            staff("untouched") { _ in },
            staff("with the name of a citizen, which is not read") {
                $0.change(\.assertion, "8f14e45f", to: World.name)
            },
            staff("about nobody", breaks: .nameIDPresent) {
                $0.change(\.assertion, "<saml:NameID>8f14e45f</saml:NameID>", to: "")
            },
            staff("at a higher level than was asked") { $0.parts["level"] = "high" },
            staff("at a lower level than was asked", breaks: .authnLevel) { $0.parts["level"] = "low" },
            staff("with a second factor that is no level", breaks: .authnLevel) {
                $0.change(
                    \.assertion, "http://eidas.europa.eu/LoA/{{level}}",
                    to: "http://schemas.microsoft.com/claims/multipleauthn")
            },
            staff("with that second factor, when no level was asked", breaks: .authnLevel) {
                $0.expected.minimumLevel = nil
                $0.change(
                    \.assertion, "http://eidas.europa.eu/LoA/{{level}}",
                    to: "http://schemas.microsoft.com/claims/multipleauthn")
            },
            staff("at a class of DigiD", breaks: .authnLevel) {
                $0.change(
                    \.assertion, "http://eidas.europa.eu/LoA/{{level}}", to: World.classes + "SmartcardPKI")
            },
            staff("of another organisation", breaks: .staffOrganisation) {
                $0.parts["organisatie"] = Staff.attribute("organisatie", "00000001001234568000")
            },
            staff("of any organisation, when none was given") { $0.expected.staff = nil },
            staff("of no number, when none was given", breaks: .staffOrganisation) {
                $0.expected.staff = nil
                $0.parts["organisatie"] = Staff.attribute("organisatie", "ISD Zuid")
            },
            staff("outside any zone") { $0.parts["netwerkzone"] = "" },
            staff("named as the provider is configured to") {
                $0.expected.staff?.attributes.account = "urn:oid:0.9.2342.19200300.100.1.1"
                $0.parts["account"] = EHerkenning.attribute(
                    "urn:oid:0.9.2342.19200300.100.1.1", [Staff.account])
            },
            staff("named otherwise than the provider is configured to", breaks: .staffAccount) {
                $0.expected.staff?.attributes.account = "urn:oid:0.9.2342.19200300.100.1.1"
            },
        ] + obligatory(.staffAccount, "account") + obligatory(.staffFunction, "functieprofiel")
        + obligatory(.staffOrganisation, "organisatie") + single(.staffZone, "netwerkzone")
        + values

    private static let values: [Case] = [
        of("a BSN", .staffAccount, "account", "999999047"),
        of("a space", .staffAccount, "account", "k de vries"),
        of("letters that are not ASCII", .staffAccount, "account", "r.de.vriés"),
        of("257 characters", .staffAccount, "account", String(repeating: "a", count: 257)),
        of("256 characters", nil, "account", String(repeating: "a", count: 256)),
        of("eight digits", nil, "account", "12345678"),
        of("a space at the end", .staffFunction, "functieprofiel", "consulent "),
        of("a line", .staffFunction, "functieprofiel", "consulent&#10;beheerder"),
        of("what turns text around", .staffFunction, "functieprofiel", "consulent\u{202E}x"),
        of("129 characters", .staffFunction, "functieprofiel", String(repeating: "a", count: 129)),
        of("a name with spaces", nil, "functieprofiel", "Consulent Inkomen (Höhe)"),
        of("nineteen digits", .staffOrganisation, "organisatie", String(Staff.oin.dropLast())),
        of("a space before it", .staffOrganisation, "organisatie", " " + Staff.oin),
        of("a space at the end", .staffZone, "netwerkzone", "kantoor "),
    ]

    private static func obligatory(_ check: CheckName, _ word: String) -> [Case] {
        [staff("without \(word)", breaks: check) { $0.parts[word] = "" }] + single(check, word)
    }

    private static func single(_ check: CheckName, _ word: String) -> [Case] {
        let good = word == "organisatie" ? Staff.oin : "a"
        return [
            staff("with two values of \(word)", breaks: check) {
                $0.parts[word] = Staff.attribute(word, good, good)
            },
            staff("with \(word) twice", breaks: check) { $0.parts["more"] = Staff.attribute(word, good) },
            staff("with \(word) and no value", breaks: check) { $0.parts[word] = Staff.attribute(word) },
            staff("with an empty \(word)", breaks: check) { $0.parts[word] = Staff.attribute(word, "") },
            staff("with \(word) in an element", breaks: check) {
                $0.parts[word] = Staff.attribute(word, "<x>\(good)</x>")
            },
            staff("with \(word) and something beside it", breaks: check) {
                $0.parts[word] = Staff.attribute(word, good, "<x>\(good)</x>")
            },
        ]
    }

    private static func of(
        _ name: String, _ check: CheckName?, _ word: String, _ value: String
    ) -> Case {
        Case("with \(name) as \(word)", [check].compactMap(\.self), from: Staff.draft) {
            $0.parts[word] = Staff.attribute(word, value)
        }
    }

    private static func staff(
        _ name: String, breaks broken: CheckName..., change: @escaping @Sendable (inout Draft) -> Void
    ) -> Case {
        Case(name, broken, from: Staff.draft, change)
    }
}
