import Broker
import Foundation
import Identity
import Policy
import Representation
import Testing

extension StoreRule {
    static let relations = found + bounded + feeds + versions

    private static let found = [
        StoreRule("finds the standing grants that a change overtakes, with their sessions") { store in
            try await store.hold("old", of: "r-1", version: 1)
            try await store.hold("same", of: "r-1", version: 2)
            try await store.hold("other", of: "r-2", version: 1)
            try await store.hold("elsewhere", of: "r-1", version: 1, in: "machtigingen")
            try await store.hold("revoked", of: "r-1", version: 1)
            try await store.make(.revokeGrant(id: "revoked"))
            let found = try await store.overtaken(Overtaking(relation: "r-1", version: 2, from: nil))
            #expect(found.map(\.grant) == [try Samples.grant("old", of: "r-1", version: 1)])
            #expect(found.map(\.session.id) == ["session-old"])
            #expect(try await store.overtaken(Overtaking(relation: "r-3", version: 9, from: nil)).isEmpty)
            #expect(try await store.grants(overtakenBy: [], in: "toezicht", limit: 9).isEmpty)
        },
        StoreRule("finds a grant once, however many changes overtake it, and no more than asked for") {
            store in
            for number in 0..<5 { try await store.hold("g-\(number)", of: "r-\(number)", version: 1) }
            let changes = (0..<5).flatMap { number in
                (2...3).map { Overtaking(relation: "r-\(number)", version: $0, from: nil) }
            }
            let all = try await store.grants(overtakenBy: changes, in: "toezicht", limit: 9)
            #expect(all.map(\.grant.id).sorted() == (0..<5).map { "g-\($0)" })
            #expect(try await store.grants(overtakenBy: changes, in: "toezicht", limit: 2).count == 2)
        },
        StoreRule("leaves out a grant that ends before a change counts") { store in
            let noon = Samples.noon
            try await store.hold("before", of: "r-1", version: 1, endsAt: noon - 1)
            try await store.hold("then", of: "r-1", version: 1, endsAt: noon)
            try await store.hold("after", of: "r-1", version: 1, endsAt: noon + 1)
            try await store.hold("never", of: "r-1", version: 1)
            let found = try await store.overtaken(Overtaking(relation: "r-1", version: 2, from: noon))
            #expect(Set(found.map(\.grant.id)) == ["after", "never"])
            let now = try await store.overtaken(Overtaking(relation: "r-1", version: 2, from: nil))
            #expect(now.count == 4)
        },
        StoreRule("finds the standing grants that rest on a register") { store in
            try await store.grantCode()
            try await store.hold("one", of: "r-1", version: 1)
            try await store.hold("two", of: "r-2", version: 1)
            try await store.hold("elsewhere", of: "r-1", version: 1, in: "machtigingen")
            try await store.make(.revokeGrant(id: "two"))
            #expect(try await store.grants(restingOn: "toezicht", limit: 9).map(\.grant.id) == ["one"])
            #expect(try await store.grants(restingOn: "toezicht", limit: 0).isEmpty)
        },
        StoreRule("finds the standing grants whose last instant has passed") { store in
            try await store.grantCode()
            try await store.hold("due", of: "r-1", version: 1, endsAt: Samples.noon)
            try await store.hold("revoked", of: "r-1", version: 1, endsAt: Samples.noon)
            try await store.hold("later", of: "r-1", version: 1, endsAt: Samples.noon + 0.001)
            try await store.make(.revokeGrant(id: "revoked"))
            #expect(try await store.grants(dueAt: Samples.noon, limit: 9).map(\.grant.id) == ["due"])
            #expect(try await store.grants(dueAt: Samples.noon + 1, limit: 1).count == 1)
        },
    ]

    private static let bounded = [
        StoreRule("lets a grant end sooner, never later, and never one that has ended") { store in
            let noon = Samples.noon
            try await store.hold("g", of: "r-1", version: 1)
            try await store.hold("ended", of: "r-1", version: 1)
            try await store.make(.revokeGrant(id: "ended"))
            for end in [noon + 60, noon + 30, noon + 90] {
                try await store.make(.boundGrant(id: "g", endsAt: end))
            }
            try await store.make(
                .boundGrant(id: "ended", endsAt: noon), .boundGrant(id: "unknown", endsAt: noon))
            let grants = try await store.grants(ofSession: "session-g")
            #expect(grants == [try Samples.grant("g", of: "r-1", version: 1, endsAt: noon + 30)])
            #expect(try await store.grants(dueAt: noon + 90, limit: 9).map(\.grant.id) == ["g"])
        },
        StoreRule("holds a commit to the grants that were read") { store in
            for name in ["a", "b"] { try await store.hold(name, of: "r-1", version: 1) }
            let both = Change.expectStanding(grants: ["a", "b"])
            try await store.make(both, .expectStanding(grants: []))
            try await store.make(.revokeGrant(id: "a"))
            let outrun = await store.failure([both, .revokeGrant(id: "b")], recording: [Samples.event("b")])
            #expect(outrun == .conflict(.grantsChanged))
            #expect(try await store.grants(ofSession: "session-b").count == 1)
            #expect(try await store.log(of: Samples.denHaag).isEmpty)
        },
    ]

    private static let feeds = [
        StoreRule("remembers how far a feed was read, and never goes back") { store in
            #expect(try await store.feedPosition(of: "toezicht") == 0)
            try await store.make(.advanceFeed(register: "toezicht", to: 7))
            try await store.make(.advanceFeed(register: "toezicht", to: 7))
            try await store.make(.advanceFeed(register: "other", to: 3))
            let back = await store.failure([.advanceFeed(register: "toezicht", to: 6)])
            #expect(back == .conflict(.feedMoved))
            #expect(try await store.feedPosition(of: "toezicht") == 7)
            try await store.make(.restartFeed(register: "toezicht"))
            #expect(try await store.feedPosition(of: "toezicht") == 0)
            #expect(try await store.feedPosition(of: "other") == 3)
            #expect(await store.failure([.advanceFeed(register: "toezicht", to: 0)]) == .unavailable)
        }
    ]

    private static let versions = [
        StoreRule("gives no grant in an older version of a relation than was told") { store in
            let note = RelationVersion(register: "toezicht", relation: "r-1", version: 3)
            try await store.make(.noteVersion(note, until: Samples.noon + 60))
            let older = RelationVersion(register: "toezicht", relation: "r-1", version: 2)
            try await store.make(.noteVersion(older, until: Samples.noon))
            try await store.make(.openSession(Samples.session()))
            let grant = try Samples.grant("g", of: "r-1", version: 2, session: "session-1")
            let issued = try await store.failure(
                [.issueGrant(grant, Samples.code("c", grant: "g"))], recording: [Samples.event("g")])
            #expect(issued == .conflict(.relationMoved))
            #expect(try await store.log(of: Samples.denHaag).isEmpty)
            try await store.hold("same", of: "r-1", version: 3)
            try await store.hold("other", of: "r-2", version: 1)
            try await store.hold("elsewhere", of: "r-1", version: 1, in: "machtigingen")
            try await store.make(.restartFeed(register: "toezicht"))
            try await store.hold("anew", of: "r-1", version: 1)
        }
    ]
}

extension ConformingStore {
    fileprivate func hold(
        _ id: String, of relation: String, version: Int, in register: String = "toezicht",
        endsAt: Date? = nil
    ) async throws {
        let grant = try Samples.grant(id, of: relation, version: version, in: register, endsAt: endsAt)
        try await make(
            .openSession(Samples.session("session-\(id)")),
            .issueGrant(grant, Samples.code("code-\(id)", grant: id)))
    }

    fileprivate func overtaken(_ overtaking: Overtaking) async throws -> [StandingGrant] {
        try await grants(overtakenBy: [overtaking], in: "toezicht", limit: 9)
    }
}

extension Samples {
    /// A grant by a measure.
    fileprivate static func grant(
        _ id: String, of relation: String, version: Int, in register: String = "toezicht",
        session: String? = nil, endsAt: Date? = nil
    ) throws -> Grant {
        let sound = try grantForAnother(id)
        return Grant(
            id: id, session: session ?? "session-\(id)", client: sound.client, gemeente: sound.gemeente,
            dienst: sound.dienst, besluit: sound.besluit, kind: .bewind,
            relation: .init(register: register, id: relation, version: version, kind: .bewind),
            represented: sound.represented, acties: sound.acties,
            toestemmingVereist: sound.toestemmingVereist, issuedAt: sound.issuedAt, endsAt: endsAt)
    }
}
