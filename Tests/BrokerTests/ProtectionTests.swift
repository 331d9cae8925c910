import Audit
import Broker
import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@Suite("What protects somebody")
struct ProtectionTests {
    private func protection(_ soort: Maatregel.Soort = .bewind) throws -> Bescherming {
        guard let period = Period(from: Fixture.today.adding(days: -10), to: nil) else {
            throw CocoaError(.formatting)
        }
        return Bescherming(soort: soort, omvang: .alles, period: period)
    }

    private func confirmed(_ world: World) async throws -> Step {
        let first = try await world.authenticated(Fixture.request())
        let offered = try await world.choose(.way(.machtiging), after: first.step)
        let picked = try await world.choose(.person("m1"), after: offered.step)
        return try await world.choose(.confirm, after: picked.step).step
    }

    @Test("takes a machtiging away, and the text does not tell why (S10)")
    func lapsed() async throws {
        let world = try await World(machtigingen: [World.machtiging()], legal: [.toezicht])
        await world.toezicht.protect(try BSN(World.mother), by: try protection())
        let denied = try await confirmed(world)
        #expect(try await world.refusal(after: denied)?.text == .machtigingNotActive)
        let asked = await world.toezicht.inquiries
        #expect(asked.map(\.represented) == [try BSN(World.mother)])
    }

    @Test("is not asked for where no register of the court is configured")
    func notConfigured() async throws {
        let world = try await World(machtigingen: [World.machtiging()])
        await world.toezicht.protect(try BSN(World.mother), by: try protection())
        #expect(World.parameter("code", in: try await confirmed(world)) != nil)
        #expect(await world.toezicht.inquiries.isEmpty)
    }

    @Test("is no no when there is none")
    func unprotected() async throws {
        let world = try await World(machtigingen: [World.machtiging()], legal: [.toezicht])
        #expect(World.parameter("code", in: try await confirmed(world)) != nil)
        #expect(await world.toezicht.inquiries.count == 1)
    }

    @Test("leaves no yes while the court's register is down")
    func down() async throws {
        let world = try await World(machtigingen: [World.machtiging()], legal: [.toezicht])
        await world.toezicht.fail(.timedOut(register: "toezicht"))
        #expect(try await world.refusal(after: confirmed(world))?.text == .registerUnavailable)
    }

    @Test("goes before authority over a child")
    func child() async throws {
        for isProtected in [true, false] {
            let world = try await World(legal: [.toezicht, .gezag])
            await world.gezag.hold([try World.gezag()])
            if isProtected {
                await world.toezicht.protect(try BSN(World.child), by: try protection(.curatele))
            }
            let first = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
            let offered = try await world.choose(.way(.gezag), after: first.step)
            let picked = try await world.choose(.person("g1"), after: offered.step)
            let done = try await world.choose(.confirm, after: picked.step)
            #expect((World.parameter("code", in: done.step) == nil) == isProtected)
        }
    }

    @Test("is not asked for while the dienst or the login stands in the way", arguments: [true, false])
    func inTheWay(_ isTooLow: Bool) async throws {
        let world = try await World(
            legal: [.toezicht],
            changing: Fixture.changing(
                accepts: isTooLow ? [.zelf] : [.machtiging], minimum: isTooLow ? .hoog : .midden,
                eigenToegang: .geen))
        let request = try Fixture.request(["vertegenwoordiging": "zelf"], dienst: Fixture.schuldhulp)
        let denied = try await world.authenticated(request)
        #expect(
            try await world.refusal(after: denied.step)?.error
                == (isTooLow ? .unmetAuthenticationRequirements : .accessDenied))
        #expect(await world.decisions.map(\.reasons.count) == [1])
        #expect(await world.toezicht.inquiries.isEmpty)
    }

    static let own: [(EigenToegang, Maatregel.Soort?, PublicText?)] = [
        (.geen, .bewind, .relation(.askYourRepresentative(.bewind))), (.geen, nil, nil),
        (.inzien, .bewind, nil), (.onbeperkt, .bewind, nil),
    ]

    @Test("leaves herself what the dienst gives", arguments: 0..<4)
    func ownAccess(_ index: Int) async throws {
        let (access, soort, text) = Self.own[index]
        let world = try await World(
            legal: [.toezicht], changing: Fixture.changing(accepts: [.zelf], eigenToegang: access))
        if let soort { await world.toezicht.protect(try BSN(World.anna), by: try protection(soort)) }
        let done = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        #expect((World.parameter("code", in: done.step) != nil) == (text == nil))
        if let text { #expect(try await world.refusal(after: done.step)?.text == text) }
        #expect(await world.toezicht.inquiries.count == (access == .onbeperkt ? 0 : 1))
        guard access == .inzien else { return }
        let answer = try await world.exchange(World.parameter("code", in: done.step))
        let input = try Fixture.input(["token": answer["access_token"]?.text ?? ""])
        #expect(try await world.tokens.introspect(input, at: Fixture.noon)["acties"] == ["inzien"])
    }
}

@Suite("Acting for a child")
struct ChildTests {
    private func world(_ relaties: Gezagsrelatie...) async throws -> World {
        let world = try await World(legal: [.gezag])
        await world.gezag.hold(relaties)
        return world
    }

    private func offered(_ world: World) async throws -> Step {
        let first = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        #expect(await world.gezag.questions == 0)
        return try await world.choose(.way(.gezag), after: first.step).step
    }

    @Test("offers the children, until the day before they are eighteen (S13)")
    func permitted() async throws {
        let world = try await world(World.gezag())
        let step = try await offered(world)
        guard case .choosePerson(let offers) = try await world.page(after: step).content else {
            Issue.record("nobody was offered")
            return
        }
        #expect(offers.map(\.kind) == [.gezag] && offers.first?.lastDay == LocalDate("2032-01-31"))
        let picked = try await world.choose(.person("g1"), after: step)
        let (_, controls) = try await world.confirmation(after: picked.step)
        #expect(!controls.isEmployee && controls.released == [.bsn])
        let done = try await world.choose(.confirm, after: picked.step)
        #expect(World.parameter("code", in: done.step) != nil)
    }

    @Test("is for nobody where nobody can tell (S14)")
    func unclear() async throws {
        let world = try await world(World.gezag(.nietTeBepalen))
        #expect(try await world.refusal(after: offered(world))?.text == .relation(.gezagUnclear))
    }

    @Test("ends on the eighteenth birthday (S15)")
    func ofAge() async throws {
        let world = try await world(World.gezag(born: LocalDate("2008-03-01")))
        #expect(try await world.refusal(after: offered(world))?.text == .relation(.childIsOfAge))
    }

    @Test("is neither a yes nor a no while the register is down")
    func down() async throws {
        let world = try await world(World.gezag())
        await world.gezag.fail(.timedOut(register: "gezag"))
        #expect(try await world.refusal(after: offered(world))?.text == .relation(.cannotCheckNow))
    }

    @Test("is not offered where authority cannot be asked")
    func notConfigured() async throws {
        let world = try await World(legal: [])
        let first = try await world.authenticated(Fixture.request(dienst: Fixture.schuldhulp))
        #expect(try await world.page(after: first.step).content == .chooseWay([.myself, .machtiging]))
        await #expect(throws: LoginFault.unknownChoice) {
            try await world.choose(.way(.gezag), after: first.step)
        }
    }
}
