import Broker
import Foundation
import Identity
import Policy
import Testing

extension StoreRule {
    static let expiry = [
        StoreRule("forgets a login after its end, not at it") { store in
            try await store.make(.begin(Samples.login()))
            #expect(try await store.forget(before: Samples.noon + Login.lifetime) == 0)
            #expect(try await store.login("login-1") != nil)
            #expect(try await store.forget(before: Samples.noon + Login.lifetime + 1) == 1)
            #expect(try await store.login("login-1") == nil)
        },
        StoreRule("forgets a session that was idle too long, and keeps one that was used") { store in
            try await store.grantToken()
            try await store.make(.touchSession(id: "session-1", at: Samples.noon + 600))
            _ = try await store.forget(before: Samples.noon + 900 + 600)
            #expect(try await store.session(id: "session-1") != nil)
            _ = try await store.forget(before: Samples.noon + 900 + 601)
            #expect(try await store.session(id: "session-1") == nil)
            #expect(try await store.grants(ofSession: "session-1").isEmpty)
        },
        StoreRule("forgets a session at its longest, however much it was used") { store in
            try await store.make(.openSession(Samples.session()))
            try await store.make(.touchSession(id: "session-1", at: Samples.noon + 7199))
            _ = try await store.forget(before: Samples.noon + 7201)
            #expect(try await store.session(id: "session-1") == nil)
        },
        StoreRule("forgets codes and tokens after their end") { store in
            try await store.grantToken()
            try await store.make(
                .issueGrant(Samples.grant("grant-2"), Samples.code("code-2", grant: "grant-2")))
            _ = try await store.forget(before: Samples.noon + 61)
            #expect(try await store.code(Digest(of: "code-2")) == nil)
            #expect(try await store.token(Digest(of: "token")) != nil)
            try await store.make(.touchSession(id: "session-1", at: Samples.noon + 600))
            _ = try await store.forget(before: Samples.noon + 901)
            #expect(try await store.token(Digest(of: "token")) == nil)
            #expect(try await store.grants(ofSession: "session-1").map(\.id) == ["grant-1", "grant-2"])
        },
        StoreRule("recognises a spent code until its session could have ended") { store in
            try await store.grantToken()
            _ = try await store.forget(before: Samples.noon + 7200)
            #expect(try await store.session(id: "session-1") == nil)
            #expect(try await store.grant(spentCode: Digest(of: "code")) == Samples.grant())
            _ = try await store.forget(before: Samples.noon + 7201)
            #expect(try await store.grant(spentCode: Digest(of: "code")) == nil)
        },
        StoreRule("remembers consumed identifiers until they mean nothing") { store in
            let changes: [Change] = [.assertion("_a", of: "digid"), .clientAssertion("j", of: "portaal")]
            try await store.commit(changes, recording: [])
            #expect(try await store.forget(before: Samples.noon + 300) == 0)
            for change in changes { #expect(await store.failure([change]) != nil) }
            #expect(try await store.forget(before: Samples.noon + 301) == 2)
            for change in changes { #expect(await store.failure([change]) == nil) }
        },
        StoreRule("remembers the version of a relation until no decision rests on an older one") { store in
            let version = RelationVersion(register: "machtigingen", relation: "m1", version: 4)
            try await store.make(
                .noteVersion(version, until: Samples.noon + 60), .openSession(Samples.session()))
            let older = try Samples.grantForAnother("g")
            let issue = Change.issueGrant(older, try Samples.code("c", grant: "g"))
            #expect(try await store.forget(before: Samples.noon + 60) == 0)
            #expect(await store.failure([issue]) == .conflict(.relationMoved))
            #expect(try await store.forget(before: Samples.noon + 61) == 1)
            #expect(await store.failure([issue]) == nil)
        },
        StoreRule("forgets a number that was tried when it no longer counts") { store in
            try await store.make(
                .countNumber(Samples.attempt("n1", limits: [Samples.actor("a"): 1, Samples.address("b"): 1])))
            #expect(try await store.forget(before: Samples.noon + 3600) == 0)
            #expect(try await store.forget(before: Samples.noon + 3600.001) == 2)
            try await store.make(
                .countNumber(Samples.attempt("n2", limits: [Samples.actor("a"): 1, Samples.address("b"): 1])))
        },
        StoreRule("forgets what a holder agreed to when it no longer counts") { store in
            try await store.make(.approve(Samples.approval()))
            #expect(try await store.forget(before: Samples.noon + 60) == 0)
            #expect(try await store.forget(before: Samples.noon + 60.001) == 1)
        },
        StoreRule("forgets more than fits one transaction, and counts") { store in
            let changes = (0..<1200).map { Change.assertion("_\($0)", of: "digid") }
            try await store.commit(changes, recording: [])
            #expect(try await store.forget(before: Samples.noon + 301) == 1200)
            #expect(try await store.forget(before: Samples.noon + 301) == 0)
        },
        StoreRule("never forgets a record") { store in
            try await store.commit([], recording: [Samples.event("kept")])
            _ = try await store.forget(before: .distantFuture)
            #expect(try await store.reasons(Samples.denHaag) == ["kept"])
        },
    ]
}
