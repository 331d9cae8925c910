@testable import SAML

/// Damage to the conditions.
enum ConditionsCases {
    private static let window = "NotBefore=\"2026-11-22T11:58:00Z\" NotOnOrAfter=\"2026-11-22T12:02:00Z\">"
    private static let audience = "<saml:Audience>\(World.service)</saml:Audience>"
    private static let restriction = "<saml:AudienceRestriction>\(audience)</saml:AudienceRestriction>"
    private static let stranger = "<saml:Audience>https://other.example</saml:Audience>"

    static let all: [Case] = [
        Case("valid from two minutes on") { window("2026-11-22T12:02:00Z", "2026-11-22T12:05:00Z", &$0) },
        Case("valid from more than two minutes on", breaks: .conditionsWindow) {
            window("2026-11-22T12:02:01Z", "2026-11-22T12:05:00Z", &$0)
        },
        Case("valid until almost two minutes ago") {
            window("2026-11-22T11:50:00Z", "2026-11-22T11:58:01Z", &$0)
        },
        Case("valid until two minutes ago", breaks: .conditionsWindow) {
            window("2026-11-22T11:50:00Z", "2026-11-22T11:58:00Z", &$0)
        },
        Case("valid from its end to its start", breaks: .conditionsWindow) {
            window("2026-11-22T12:01:00Z", "2026-11-22T11:59:00Z", &$0)
        },
        Case("valid for no time at all", breaks: .conditionsWindow) {
            window("2026-11-22T12:00:00Z", "2026-11-22T12:00:00Z", &$0)
        },
        Case("valid for hours") { window("2026-11-22T11:00:00Z", "2026-11-22T20:00:00Z", &$0) },
        Case("valid with fractions of seconds") {
            window("2026-11-22T11:58:00.5Z", "2026-11-22T12:02:00.500Z", &$0)
        },
        Case("valid without start") {
            $0.change(\.assertion, window, to: "NotOnOrAfter=\"2026-11-22T12:02:00Z\">")
        },
        Case("valid without end") {
            $0.change(\.assertion, window, to: "NotBefore=\"2026-11-22T11:58:00Z\">")
        },
        Case("valid without window") { $0.change(\.assertion, window, to: ">") },
        Case("valid from an instant without zone", breaks: .assertionStructure) {
            window("2026-11-22T11:58:00", "2026-11-22T12:02:00Z", &$0)
        },
        Case("valid until an empty instant", breaks: .assertionStructure) {
            window("2026-11-22T11:58:00Z", "", &$0)
        },
        Case("meant for somebody else", breaks: .assertionAudience) {
            $0.change(\.assertion, audience, to: stranger)
        },
        Case("meant for us in capitals", breaks: .assertionAudience) {
            $0.change(
                \.assertion, audience, to: "<saml:Audience>\(World.service.uppercased())</saml:Audience>")
        },
        Case("meant for us and a slash", breaks: .assertionAudience) {
            $0.change(\.assertion, audience, to: "<saml:Audience>\(World.service)/</saml:Audience>")
        },
        Case("meant for a part of our name", breaks: .assertionAudience) {
            $0.change(\.assertion, audience, to: "<saml:Audience>https://login.example</saml:Audience>")
        },
        Case("meant for us between white space") {
            $0.change(\.assertion, audience, to: "<saml:Audience>\r\n  \(World.service)\n</saml:Audience>")
        },
        Case("meant for us with a comment in the middle") {
            $0.change(
                \.assertion, audience,
                to: "<saml:Audience>https://login<!-- x -->.example/saml/digid</saml:Audience>")
        },
        Case("meant for us and others, in one restriction") {
            $0.change(\.assertion, audience, to: stranger + audience)
        },
        Case("meant for us twice") { $0.change(\.assertion, restriction, to: restriction + restriction) },
        Case("meant for us and for others, in two restrictions", breaks: .assertionAudience) {
            $0.change(
                \.assertion, restriction,
                to: restriction + "<saml:AudienceRestriction>\(stranger)</saml:AudienceRestriction>")
        },
        Case("meant for two lists that both have us") {
            $0.change(
                \.assertion, restriction,
                to: restriction
                    + "<saml:AudienceRestriction>\(stranger)\(audience)</saml:AudienceRestriction>")
        },
        Case("meant for nobody in particular", breaks: .assertionAudience) {
            $0.change(\.assertion, restriction, to: "")
        },
        Case("meant for an empty list", breaks: .assertionStructure) {
            $0.change(\.assertion, restriction, to: "<saml:AudienceRestriction/>")
        },
        Case("meant for an empty name", breaks: .assertionStructure) {
            $0.change(\.assertion, audience, to: "<saml:Audience/>")
        },
        Case("without conditions", breaks: .assertionAudience) {
            $0.assertion.removeSubrange(of: "<saml:Conditions", through: "</saml:Conditions>")
        },
        Case("to be used once") {
            $0.change(\.assertion, restriction, to: restriction + "<saml:OneTimeUse/>")
        },
        Case("to be used once, said first") {
            $0.change(\.assertion, restriction, to: "<saml:OneTimeUse/>" + restriction)
        },
        Case("to be used once, said twice", breaks: .assertionStructure) {
            $0.change(\.assertion, restriction, to: restriction + "<saml:OneTimeUse/><saml:OneTimeUse/>")
        },
        Case("with a restriction on proxies") {
            $0.change(
                \.assertion, restriction,
                to: restriction + "<saml:ProxyRestriction Count=\"0\">\(stranger)</saml:ProxyRestriction>")
        },
        Case("with two restrictions on proxies", breaks: .assertionStructure) {
            $0.change(
                \.assertion, restriction, to: restriction + "<saml:ProxyRestriction/><saml:ProxyRestriction/>"
            )
        },
        Case("with a condition of an unknown type", breaks: .conditionsKnown) {
            $0.change(
                \.assertion, restriction,
                to: restriction
                    + "<saml:Condition xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:x=\"urn:x\" "
                    + "xsi:type=\"x:OnlyOnMondays\"/>")
        },
        Case("with a condition of another namespace", breaks: .conditionsKnown) {
            $0.change(\.assertion, restriction, to: restriction + "<x:OneTimeUse xmlns:x=\"urn:x\"/>")
        },
        Case("with text in the conditions", breaks: .assertionStructure) {
            $0.change(\.assertion, restriction, to: restriction + "text")
        },
    ]

    private static func window(_ opens: String, _ closes: String, _ draft: inout Draft) {
        draft.change(\.assertion, window, to: "NotBefore=\"\(opens)\" NotOnOrAfter=\"\(closes)\">")
    }
}
