import Audit
import Foundation
import Identity
import Testing

@Suite("An event as canonical JSON")
struct EventTests {
    static let digid = IdentityProviderID("digid")
    static let decision = DecisionRecord(
        besluit: "b", outcome: .deny, vertegenwoordiging: .machtiging, reasons: ["GEEN_RELATIE"],
        evidence: ["register": "machtigingen"])

    static let kinds: [Event.What] = [
        .loginStarted, .authenticationRequested(provider: digid, requestID: "_r", minimum: .midden),
        .authenticated(provider: digid, assertionID: "_a", level: .hoog),
        .assertionRejected(provider: digid, checks: ["assertion.audience"]),
        .authenticationFailed(provider: digid, reason: "cancelled"),
        .registerConsulted(register: "machtigingen", reference: "r"),
        .registerFailed(register: "machtigingen", reason: "register.timeout"), .decided(decision),
        .grantIssued(grant: "g", besluit: "b"), .tokenIssued(grant: "g", besluit: "b"),
        .introspected(grant: "g", active: false), .grantRevoked(grant: "g", by: .codeReplay),
        .grantBounded(
            grant: "g", until: Date(timeIntervalSince1970: 1_772_362_800), by: .relationSuspended),
        .refused(reason: "oauth.unknown-client"), .loggedOut(session: "s"),
        .providerLogout(provider: digid, outcome: "complete"),
    ]

    static func event(_ what: Event.What) -> Event {
        Event(
            gemeente: GemeenteCode("0518"), at: Date(timeIntervalSince1970: 1_772_362_800.123), login: "ABC",
            client: ClientID("portaal"), dienst: DienstID("bijstand"), actor: Pseudonym(stored: "aa"),
            represented: Pseudonym(stored: "bb"), what: what)
    }

    @Test("comes back as it was", arguments: kinds)
    func roundTrip(_ what: Event.What) throws {
        let event = Self.event(what)
        #expect(try decodeCanonicalJSON(Event.self, from: canonicalJSON(event)) == event)
    }

    @Test("has one byte sequence", arguments: kinds)
    func stable(_ what: Event.What) throws {
        let bytes = canonicalJSON(Self.event(what))
        #expect(canonicalJSON(try decodeCanonicalJSON(Event.self, from: bytes)) == bytes)
    }

    @Test("has sorted keys, no spaces, plain slashes and milliseconds")
    func form() {
        let event = Event(
            gemeente: GemeenteCode("0518"), at: Date(timeIntervalSince1970: 1.0016), login: "ABC",
            what: .refused(reason: "a/b é"))
        let expected = #"{"at":1002,"gemeente":"0518","login":"ABC","what":{"refused":{"reason":"a/b é"}}}"#
        #expect(String(decoding: canonicalJSON(event), as: UTF8.self) == expected)
    }

    @Test("is read back to the millisecond")
    func instants() throws {
        for milliseconds in stride(from: 1_772_362_800_000, to: 1_772_362_801_000, by: 1) {
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            #expect(try decodeCanonicalJSON([Date].self, from: canonicalJSON([date])) == [date])
            #expect(String(decoding: canonicalJSON([date]), as: UTF8.self) == "[\(milliseconds)]")
        }
    }

    @Test("is not read from", arguments: ["", "{}", "[]", #"{"at":"noon","gemeente":"0518","what":{}}"#])
    func refused(_ text: String) {
        #expect(throws: (any Error).self) { try decodeCanonicalJSON(Event.self, from: Data(text.utf8)) }
    }
}
