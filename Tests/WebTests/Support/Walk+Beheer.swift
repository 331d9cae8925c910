import Broker
import Foundation
import Identity
import Mandaat
import TestSupport

extension Walk {
    /// Past the pages of beheer, each as somebody who may see it.
    func beheer() async throws {
        let address = BeheerFixture.address
        try await web.foundVerband()
        try await web.keep(BeheerFixture.account("noor") { $0.verklaring = nil })
        await pages.add("beheer welcome", try await visit.get(address))
        try await web.logIn("noor", with: visit)
        await pages.add("beheer statement", try await visit.get(address))
        _ = try await visit.post("\(address)/verklaring", [:])
        await pages.add("beheer without role", try await visit.get(address))
        try await accounts(address)
        try await matrix(address)
        try await escapes(address)
    }

    private func accounts(_ address: String) async throws {
        try await web.logIn("tom", with: visit)
        await pages.add("beheer", try await visit.get(address))
        await pages.add("beheer accounts", try await visit.get("\(address)/accounts"))
        await pages.add("beheer herbevestiging", try await visit.get("\(address)/herbevestiging"))
        let asked = [
            "account": "piet", "aanleiding": "nieuw", "profiel": "consulent", "rol-teamleider": "ja",
        ]
        _ = try await visit.post("\(address)/aanvragen", asked)
        _ = try await visit.post(
            "\(address)/aanvragen", ["account": "noor", "aanleiding": "uitdiensttreding"])
        await pages.add("beheer aanvragen", try await visit.get("\(address)/aanvragen"))
        await pages.add(
            "beheer aanvraag refused",
            try await visit.post("\(address)/aanvragen", ["account": "tom", "aanleiding": "verdenking"]))
        try await web.logIn("sven", with: visit)
        await pages.add("beheer aanvragen to approve", try await visit.get("\(address)/aanvragen"))
        let list = try await visit.get("\(address)/accounts").text
        let account =
            list.firstMatch(of: /href="([^"]*\/accounts\/[^"]+)" ?>noor</).map { String($0.1) } ?? ""
        _ = try await visit.post(
            account,
            [
                "actie": "afwijking", "onderdeel": "gba", "doel": "participatiewet", "grondslag": "PW 53a",
                "tot": Fixture.today.adding(days: 20).description,
            ])
        _ = try await visit.post(account, ["actie": "blokkeren"])
        await pages.add("beheer account", try await visit.get(account))
    }

    private func matrix(_ address: String) async throws {
        try await web.logIn("fatma", with: visit)
        let text = "profiel;onderdeel;doel;grondslag\r\nconsulent;gba;participatiewet;\r\n"
        await pages.add(
            "beheer matrix unreadable", try await visit.post("\(address)/matrix", ["matrix": "x"]))
        _ = try await visit.post("\(address)/matrix", ["matrix": text])
        let asked = EerdereRaadpleging(
            profiel: ProfielID("consulent"), onderdeel: OnderdeelID("gba"), doel: BeheerFixture.doel,
            aantal: 4)
        try await web.world.store.commit(
            [.verband(.tally(BeheerFixture.verband, Fixture.today, asked))], recording: [])
        await pages.add("beheer matrix", try await visit.get("\(address)/matrix"))
        await pages.add("beheer whitelist choice", try await visit.get("\(address)/whitelist"))
        let noord = "\(address)/whitelist/\(BeheerFixture.noord)"
        await pages.add("beheer whitelist", try await visit.get(noord))
        await pages.add(
            "beheer whitelist not found",
            try await visit.post(noord, ["actie": "zoeken", "bsn": World.mother]))
        let list = "bsn;categorie;van;tot\n\(World.mother);lopend;2026-01-01;\n"
        await pages.add(
            "beheer whitelist staged", try await visit.post(noord, ["actie": "bekijken", "lijst": list]))
        await pages.add(
            "beheer whitelist faulty",
            try await visit.post(noord, ["actie": "bekijken", "lijst": list + "123;x;y;z\n"]))
    }

    private func escapes(_ address: String) async throws {
        let keys = Fixture.keys()
        let escape = StoredEscape(
            besluit: "b1", verband: BeheerFixture.verband, gemeente: BeheerFixture.zuid,
            account: AccountID("noor"), day: Fixture.today, reden: .anders,
            toelichting: keys.sealedReason("melding van de huisarts", of: "b1"))
        try await web.world.store.commit([.verband(.escape(escape, limit: 9))], recording: [])
        try await web.logIn("tom", with: visit)
        await pages.add("beheer escapes", try await visit.get("\(address)/escapes"))
    }
}
