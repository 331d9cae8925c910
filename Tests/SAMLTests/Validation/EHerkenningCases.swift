@testable import SAML

/// Damage to what eHerkenning says of the dienst and the level.
enum EHerkenningCases {
    static let all: [Case] = [
        eh("untouched") { _ in },
        eh("at a higher level than was asked") { $0.parts["class"] = "loa4" },
        eh("at a lower level than was asked", breaks: .authnLevel) { $0.parts["class"] = "loa2plus" },
        eh("at a level that ended", breaks: .authnLevel) { $0.parts["class"] = "loa1" },
        eh("at a level that ended, when none was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = nil
            $0.parts["class"] = "loa1"
        },
        eh("at EH2, when EH2+ was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = EHerkenning.classes + "loa2plus"
            $0.parts["class"] = "loa2"
        },
        eh("at EH2+, when low was asked") {
            $0.expected.minimumLevel = "http://eidas.europa.eu/LoA/low"
            $0.parts["class"] = "loa2plus"
        },
        eh("at EH3, when high was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = "http://eidas.europa.eu/LoA/high"
        },
        eh("at a class of DigiD", breaks: .authnLevel) {
            $0.change(\.assertion, EHerkenning.classes + "{{class}}", to: World.classes + "SmartcardPKI")
        },
        eh("about a name that stays", breaks: .nameIDTransient) {
            $0.change(\.assertion, "nameid-format:transient", to: "nameid-format:persistent")
        },
        eh("about a name of no format", breaks: .nameIDTransient) {
            $0.change(
                \.assertion, " Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\"", to: "")
        },
        eh("for several diensten of a portal") {
            $0.parts["serviceID"] = EHerkenning.plain(.serviceID, "urn:x", EHerkenning.serviceID)
        },
        eh("for another dienst", breaks: .serviceID) {
            $0.parts["serviceID"] = EHerkenning.plain(.serviceID, EHerkenning.serviceID + "0")
        },
        eh("for no dienst", breaks: .serviceID) { $0.parts["serviceID"] = "" },
        eh("for no dienst, when none was given", breaks: .serviceID) {
            $0.expected.service = nil
            $0.parts["serviceID"] = ""
        },
        eh("for no dienst at all, where that means no mandate") {
            $0.expected.unnamedService = .acceptWithoutMandate
            ($0.parts["serviceID"], $0.parts["serviceUUID"]) = ("", "")
        },
        eh("for no dienst at all", breaks: .serviceID, .serviceUUID) {
            ($0.parts["serviceID"], $0.parts["serviceUUID"]) = ("", "")
        },
        eh("for a definition without its dienst, where none means no mandate", breaks: .serviceID) {
            $0.expected.unnamedService = .acceptWithoutMandate
            $0.parts["serviceID"] = ""
        },
        eh("for a dienst without its definition, where none means no mandate", breaks: .serviceUUID) {
            $0.expected.unnamedService = .acceptWithoutMandate
            $0.parts["serviceUUID"] = ""
        },
        eh("for a dienst that is empty, where none means no mandate", breaks: .serviceID) {
            $0.expected.unnamedService = .acceptWithoutMandate
            $0.parts["serviceID"] = EHerkenning.plain(.serviceID)
        },
        eh("for another dienst, where none means no mandate", breaks: .serviceID) {
            $0.expected.unnamedService = .acceptWithoutMandate
            $0.parts["serviceID"] = EHerkenning.plain(.serviceID, EHerkenning.serviceID + "0")
        },
        eh("for a dienst, when none was given") { $0.expected.service = nil },
        eh("for another definition", breaks: .serviceUUID) {
            $0.parts["serviceUUID"] = EHerkenning.plain(
                .serviceUUID, "44085d78-21aa-4481-a219-b28d7f3282fc")
        },
        eh("for that definition in capitals", breaks: .serviceUUID) {
            $0.parts["serviceUUID"] = EHerkenning.plain(
                .serviceUUID, EHerkenning.serviceUUID.uppercased())
        },
        eh("for two definitions", breaks: .serviceUUID) {
            $0.parts["serviceUUID"] = EHerkenning.plain(
                .serviceUUID, EHerkenning.serviceUUID, "44085d78-21aa-4481-a219-b28d7f3282fc")
        },
        eh("for no definition", breaks: .serviceUUID) { $0.parts["serviceUUID"] = "" },
        eh("for no definition, when no dienst was given", breaks: .serviceUUID) {
            $0.expected.service = nil
            $0.parts["serviceUUID"] = ""
        },
        eh("for that definition in two attributes", breaks: .mandateForm, .serviceUUID) {
            $0.parts["more"] = EHerkenning.plain(.serviceUUID, EHerkenning.serviceUUID)
        },
        eh("with the dienst in an element", breaks: .mandateForm, .serviceID) {
            $0.parts["serviceID"] = EHerkenning.plain(.serviceID, "<x>\(EHerkenning.serviceID)</x>")
        },
        eh("with an advice about another subject") { $0.parts["advice"] = advice },
        eh("with an advice and no subject of its own", breaks: .legalSubjectPresent) {
            $0.parts["advice"] = advice
            $0.parts["legal"] = ""
        },
    ]

    static let advice =
        "<saml:Advice><saml:Assertion ID=\"_advice\" Version=\"2.0\" IssueInstant=\"2026-11-22T12:00:00Z\">"
        + "<saml:Issuer>urn:etoegang:MR:00000099000000002000:entities:1</saml:Issuer><saml:AttributeStatement>"
        + EHerkenning.identifiers(.legalSubject, EHerkenning.id("00009999", EHerkenning.kvkType))
        + "</saml:AttributeStatement></saml:Assertion></saml:Advice>"

    static func eh(
        _ name: String, breaks broken: CheckName..., change: @escaping @Sendable (inout Draft) -> Void
    ) -> Case {
        Case(name, broken, from: EHerkenning.draft, change)
    }
}
