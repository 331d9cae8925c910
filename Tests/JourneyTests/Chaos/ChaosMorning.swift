import Audit
import Foundation
import Identity
import Policy
import Representation
import Storage
import Testing

@testable import Broker
@testable import Simulators

/// What a night left, held against the register and the log.
struct ChaosMorning {
    private let world: ChaosWorld
    private let night: ChaosNight
    private let standing: [Grant]
    /// Why grants were revoked, by name; as often as they were.
    private let revoked: [String: [Event.RevocationCause]]

    init(_ world: ChaosWorld, _ night: ChaosNight) async throws {
        (self.world, self.night) = (world, night)
        standing = try await world.standing()
        revoked = try await world.revocations()
    }

    func check() async throws {
        #expect(await world.keeper.watch.isFresh(at: world.clock.now))
        #expect(revoked.count > 5 && standing.count > 5, "the night was too quiet")
        #expect(revoked.values.contains([.relationDisplaced]), "no curatele went first")
        for grant in standing { try await checkStanding(grant) }
        for (id, causes) in revoked { try await checkFallen(id, by: causes) }
        #expect(Set(standing.map(\.id)).isDisjoint(with: revoked.keys))
        let accounted = Set(standing.map(\.id)).union(revoked.keys)
        #expect(Set(night.granted.keys) == accounted, "something fell without a record")
        try checkFarewells()
    }

    /// It would be given again on the same measure, and it ends when the first of the changes to come counts.
    private func checkStanding(_ grant: Grant) async throws {
        let (_, client) = try #require(night.client(of: grant))
        let relation = try #require(grant.relation)
        let decision = try await world.decision(on: client)
        guard case .permit(_, let until) = decision.outcome else {
            Issue.record("\(grant.id) stands and the register says no: \(decision.outcome)")
            return
        }
        let found = try #require(decision.evidence.relation)
        #expect(found.id == relation.id && found.kind == relation.kind)
        let newer = try await changes(of: relation)
        #expect(found.version == relation.version + newer.count, "\(grant.id)")
        #expect(newer.allSatisfy { world.clock.now < $0.start }, "\(grant.id) is in an old version")
        let given = try #require(night.granted[grant.id])
        #expect(grant.endsAt == ([given.endsAt] + newer.map(\.start)).compactMap(\.self).min(), "\(grant.id)")
        if newer.allSatisfy(\.isForThisHolderAndFinal) {
            #expect(grant.endsAt == until, "\(grant.id) ends at another instant than the register says")
        } else if let until {
            #expect(grant.endsAt.map { $0 <= until } ?? false, "\(grant.id) ends too late")
        }
    }

    /// It fell once: because its measure changed, or because its end came, or because a curatele went first.
    private func checkFallen(_ id: String, by causes: [Event.RevocationCause]) async throws {
        #expect(causes.count == 1, "\(id) fell \(causes.count) times")
        #expect(night.isTouched(id), "\(id) fell and nothing happened to it")
        let given = try #require(night.granted[id])
        let now = world.clock.now
        let hasEnded = given.endsAt.map { $0 <= now } ?? false
        let wasOvertaken = try await changes(of: #require(given.relation)).contains { $0.start <= now }
        if causes == [.relationDisplaced] {
            #expect(night.isUnderCuratele(id), "\(id) was displaced by nothing")
        } else {
            #expect(wasOvertaken || hasEnded, "\(id) fell by \(causes) and its measure is what it was")
        }
    }

    /// The portal hears once of each session that lost its grant, by the name it knows, and of no other.
    private func checkFarewells() throws {
        let farewells = try world.notices.farewells()
        #expect(farewells.map(\.sid).sorted() == revoked.keys.sorted())
        let bea = try #require(ChaosWorld.bea)
        #expect(Set(farewells.map(\.sub)) == [world.keys.subject(of: bea, at: ChaosPortal.id)])
        #expect(Set(farewells.map(\.aud)) == [ChaosPortal.id.rawValue])
    }

    /// What happened to a measure after the version that a grant rests on.
    private func changes(of relation: Evidence.RelationReference) async throws -> [Happening] {
        try await world.register().database.history(of: relation.id)
            .filter { relation.version < $0.versie }.map { try Happening($0) }
    }
}

/// A change of a measure, and when it counts.
private struct Happening {
    let what: Gebeurtenis
    let start: Date

    init(_ change: Wijziging) throws {
        what = try #require(Gebeurtenis(rawValue: change.gebeurtenis))
        start = try #require(LocalDate(change.ingang)).start
    }

    /// Whether it is an end for every holder: another's dismissal ends the grant too, and a suspension may be taken back
    /// before it begins, which does not give the grant its time back.
    var isForThisHolderAndFinal: Bool {
        switch what {
        case .beeindigd, .overleden, .geschorst: true
        case .ingesteld, .gewijzigd, .hervat: false
        }
    }
}

extension ChaosWorld {
    /// Why grants were revoked.
    fileprivate func revocations() async throws -> [String: [Event.RevocationCause]] {
        let log = try await store.auditLog.records(gemeente: GemeenteCode("0000"), limit: 100_000)
        return try log.map { try decodeCanonicalJSON(Event.self, from: $0.body) }.reduce(into: [:]) {
            if case .grantRevoked(let grant, let cause) = $1.what { $0[grant, default: []].append(cause) }
        }
    }
}

extension Decision {
    /// Whether it is a yes.
    var isPermit: Bool { if case .permit = outcome { true } else { false } }
}
