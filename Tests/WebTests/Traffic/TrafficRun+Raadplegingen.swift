import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import Mandaat
import NIOCore
import OIDC
import TestSupport
import Testing

@testable import Broker

extension TrafficRun {
    /// Somebody asks, in a name that may be hers or not.
    mutating func consult() async throws {
        let worker = try #require(staff.randomElement(using: &dice))
        let leden = worker.werkverband.verband.leden
        let gemeente: GemeenteCode? =
            switch Int.random(in: 0..<20, using: &dice) {
            case 0: nil
            case 1: TrafficPlan.stranger
            case 2: TrafficPlan.leden.first { !leden.contains($0) }
            default: leden.randomElement(using: &dice)
            }
        let chosen = gemeente.flatMap { leden.contains($0) ? $0 : nil }
        let log = chosen ?? worker.werkverband.uitvoerder
        let isSearch = dice.happens(15)
        let person = isSearch ? nil : chosen.map { plan.person(in: $0, &dice) } ?? plan.shared[0]
        var body: [String: JSON] = [
            "doel": .string(dice.happens(8) ? "wmo" : TrafficPlan.doel.rawValue),
            "onderdeel": .string((isSearch ? TrafficPlan.zoek : TrafficPlan.gba).rawValue),
        ]
        body["gemeente"] = gemeente.map { .string($0.rawValue) }
        body["bsn"] = person.map { .string($0.reveal()) }
        if dice.happens(40) { body["escape"] = .object(["reden": "nieuwe-aanvraag"]) }
        let answer = try await visit.send(
            .post, "/v1/raadplegingen",
            [.authorization: "Bearer \(worker.token)", .contentType: "application/json"],
            ByteBuffer(bytes: JSONObject(body).serialized()))
        let json = try #require(JSONObject(Data(answer.text.utf8)))
        let asked = Asked(
            worker: worker, gemeente: chosen, log: log, person: person,
            onderdeel: isSearch ? TrafficPlan.zoek : TrafficPlan.gba, hasReason: body["escape"] != nil)
        switch answer.status {
        case .created: try allowed(json, asked)
        case .forbidden: refused(json, asked)
        default: Issue.record("\(answer.status): \(answer.text)")
        }
        let shown = ledger.owners(in: answer.text)
        #expect(shown.isSubset(of: [log]), "the answer for \(log) shows something of \(shown)")
    }

    struct Asked {
        let worker: Worker
        let gemeente: GemeenteCode?
        let log: GemeenteCode
        let person: BSN?
        let onderdeel: OnderdeelID
        let hasReason: Bool
    }

    private mutating func allowed(_ json: JSONObject, _ asked: Asked) throws {
        let gemeente = try #require(asked.gemeente)
        let (token, besluit) = (
            try #require(json["access_token"]?.text), try #require(json["besluit"]?.text)
        )
        #expect(json["gemeente"] == .string(gemeente.rawValue))
        let verband = asked.worker.werkverband.verband
        #expect(asked.worker.isSound && orders[verband.id]?[gemeente] == true)
        let reach = reach(asked, gemeente)
        #expect(reach != "escape" || asked.hasReason, "reached without standing on a list of \(gemeente)")
        let name = asked.person.map { pseudonym($0) }
        ledger.own(besluit, gemeente)
        ledger.hide(token, gemeente)
        ledger.note("raadpleging permit \(verband.id)", besluit, of: name, in: gemeente)
        if reach == "escape" { ledger.note("escaped", besluit, of: name, in: gemeente) }
        ledger.count(.init(outcome: "permit", onderdeel: asked.onderdeel.rawValue, reach: reach))
        given.append(
            Given(
                token: token, besluit: besluit, gemeente: gemeente, werkverband: asked.worker.werkverband,
                person: name))
    }

    private mutating func refused(_ json: JSONObject, _ asked: Asked) {
        // Whoever is no staff here was not judged: there is nothing to record.
        guard let besluit = json["besluit"]?.text else {
            #expect(json["code"] == "raadpleging.no-staff")
            return
        }
        let name = asked.person.map { pseudonym($0) }
        ledger.own(besluit, asked.log)
        ledger.note(
            "raadpleging deny \(asked.worker.werkverband.verband.id)", besluit, of: name, in: asked.log)
        ledger.count(.init(outcome: "deny", onderdeel: asked.onderdeel.rawValue, reach: ""))
    }

    /// By what the person can be reached for that gemeente, in the words of the record.
    private func reach(_ asked: Asked, _ gemeente: GemeenteCode) -> String {
        let werkverband = asked.worker.werkverband
        guard let person = asked.person else { return "search" }
        if werkverband.aansluiting.caseload {
            let found = caseload.contains(
                Case(account: asked.worker.account, person: person, gemeente: gemeente))
            return found ? "caseload" : "escape"
        }
        let combined = werkverband.verband.whitelist == .gecombineerd
        let own = combined ? werkverband.verband.leden : [gemeente]
        let orders = orders[werkverband.verband.id]
        let counts = own.filter { $0 == gemeente || orders?[$0] == true }
        return counts.contains { lists.stands(person, $0, on: today) } ? "whitelist" : "escape"
    }

    /// Somebody asks what a token is good for.
    mutating func introspect() async throws {
        guard let token = given.randomElement(using: &dice),
            let client = plan.askers.randomElement(using: &dice)
        else { return }
        let input = Data("\(client):a+secret+of+the+portal".utf8).base64EncodedString()
        let answer = try await visit.post(
            "/v1/introspect", ["token": token.token], [.authorization: "Basic \(input)"])
        #expect(answer.status == .ok)
        let isActive = JSONObject(Data(answer.text.utf8))?["active"] == true
        let verband = token.werkverband.verband.id
        let isTold = [TrafficPlan.portal(verband), TrafficPlan.bron(verband)].contains(client)
        #expect(isTold || answer.text == #"{"active":false}"#, "\(client) was told \(answer.text)")
        #expect(!isActive || orders[verband]?[token.gemeente] == true)
        let shown = ledger.owners(in: answer.text)
        #expect(shown.isSubset(of: isActive ? [token.gemeente] : []), "\(client) saw something of \(shown)")
        ledger.note("introspected \(isActive)", token.besluit, of: token.person, in: token.gemeente)
    }
}
