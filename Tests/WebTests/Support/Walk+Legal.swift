import Foundation
import HummingbirdTesting
import Identity
import Representation
import TestSupport

/// The pages of who acts by measure of the court or by authority.
extension Walk {
    /// An employee asks for her clients.
    func clients() async throws {
        let (first, second) = (try World.maatregel(), try World.maatregel("t2", over: World.secondClient))
        await web.world.toezicht.hold(first, second)
        let login = try await employed("_e1")
        await pages.add("client", try await visit.get(login))
        await pages.add("client missing", try await visit.choose("number", at: login, ["bsn": " "]))
        _ = try await visit.choose("number", at: login, ["bsn": "999999999"])
        await pages.add("client wrong", try await visit.get(login))
        _ = try await visit.choose("number", at: login, ["bsn": World.neighbour])
        await pages.add("client refused", try await visit.get(login))
        _ = try await visit.choose("retry", at: login)
        _ = try await visit.choose("number", at: login, ["bsn": World.client])
        await pages.add("client confirm", try await visit.get(login))
        _ = try await visit.choose("confirm", at: login)
        let next = try await visit.get(schuldhulp).location ?? ""
        _ = try await visit.choose("number", at: next, ["bsn": World.secondClient])
        await pages.add("client switch", try await visit.get(next))
        _ = try await visit.choose("otherPerson", at: next)
        await web.world.toezicht.hold(
            try World.maatregel(voorlopig: true, ends: Fixture.today.adding(days: 1)))
        _ = try await visit.choose("number", at: next, ["bsn": World.client])
        await pages.add("client provisional", try await visit.get(next))
    }

    /// Two offices that may only act together.
    func holders() async throws {
        let both = [try World.office(), try World.office(World.otherKvK)]
        await web.world.toezicht.hold(try World.maatregel(holders: both, verdeling: .gezamenlijk))
        let login = try await employed("_e2")
        _ = try await visit.choose("number", at: login, ["bsn": World.client])
        await pages.add("agreement asked", try await visit.get(login))
        await web.world.messages.fail(.timedOut(register: "toezicht"))
        _ = try await visit.choose("confirm", at: login)
        await pages.add("agreement failed", try await visit.get(login))
        await web.world.messages.fail(nil)
        _ = try await visit.choose("retry", at: login)
        _ = try await visit.choose("number", at: login, ["bsn": World.client])
        _ = try await visit.choose("confirm", at: login)
        await pages.add("agreement waits", try await visit.get(login))
        let other = try await employed("_e3", of: World.otherKvK)
        _ = try await visit.choose("number", at: other, ["bsn": World.client])
        await pages.add("agreement completed", try await visit.get(other))
    }

    /// A person for whom every way is open.
    func children() async throws {
        await web.world.provider.answer(.success(try World.login(assertion: "_p1")))
        await web.world.gezag.hold([try World.gezag()])
        let login = try await visit.returned(from: again).location ?? ""
        await pages.add("way all", try await visit.get(login))
        _ = try await visit.choose("child", at: login)
        await pages.add("child", try await visit.get(login))
        _ = try await visit.choose("person", at: login, ["person": "g1"])
        await pages.add("child confirm", try await visit.get(login))
        _ = try await visit.choose("otherPerson", at: login)
        _ = try await visit.choose("client", at: login)
        await pages.add("client with way back", try await visit.get(login))
        visit.forget()
        visit.set("__Host-namens-language", locale["ui_locales"] ?? "nl")
        await web.world.provider.answer(.success(try World.login(assertion: "_p2")))
    }

    /// With another login than the one before.
    private var again: String {
        WebWorld.authorize(locale.merging(["prompt": "login"]) { $1 }, dienst: Fixture.schuldhulp)
    }

    private var schuldhulp: String { WebWorld.authorize(locale, dienst: Fixture.schuldhulp) }

    private func employed(_ assertion: String, of kvk: String = World.kvk) async throws -> String {
        let outcome = try World.employeeLogin(of: kvk, assertion: assertion)
        await web.world.provider.answer(.success(outcome))
        return try await visit.returned(from: again).location ?? ""
    }
}
