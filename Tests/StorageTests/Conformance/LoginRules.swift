import Foundation
import Identity
import OIDC
import Testing

@testable import Broker

extension StoreRule {
    static let logins = [
        StoreRule("gives back a login as it began") { store in
            let login = try Samples.login()
            try await store.make(.begin(login))
            #expect(try await store.login("login-1") == login)
            #expect(try await store.login("login-2") == nil)
        },
        StoreRule("does not begin a login twice") { store in
            try await store.make(.begin(Samples.login()))
            let again = try Samples.login()
            #expect(await store.failure([.begin(again)]) == .conflict(.loginMoved))
        },
        StoreRule("keeps every state a journey can be in") { store in
            try await store.make(.begin(Samples.login()))
            for (index, journey) in Journey.samples.enumerated() {
                let moved = try Samples.login(journey: journey, version: index + 1)
                try await store.make(.advance(moved))
                #expect(try await store.login("login-1") == moved)
            }
        },
        StoreRule("keeps the language a login changed to") { store in
            let login = try Samples.login()
            try await store.make(.begin(login), .advance(login.speaking(.en)))
            #expect(try await store.login("login-1")?.language == .en)
        },
        StoreRule("finds a login by the RelayState it waits under, and only while it waits") { store in
            let waiting = try Samples.login(journey: .awaitingAssertion(Samples.pending("relay")), version: 1)
            try await store.make(.begin(Samples.login()), .advance(waiting))
            #expect(try await store.login(relayState: Digest(of: "relay")) == waiting)
            #expect(try await store.login(relayState: Digest(of: "other")) == nil)
            try await store.make(
                .advance(Samples.login(journey: .choosingWay(session: "s"), version: 2)))
            #expect(try await store.login(relayState: Digest(of: "relay")) == nil)
        },
        StoreRule("finds a login under the newest RelayState only") { store in
            let first = try Samples.login(journey: .awaitingAssertion(Samples.pending("first")), version: 1)
            let second = try Samples.login(journey: .awaitingAssertion(Samples.pending("second")), version: 2)
            try await store.make(.begin(Samples.login()), .advance(first), .advance(second))
            #expect(try await store.login(relayState: Digest(of: "first")) == nil)
            #expect(try await store.login(relayState: Digest(of: "second")) == second)
        },
        StoreRule("does not let two logins wait under one RelayState") { store in
            let one = try Samples.login("one", journey: .awaitingAssertion(Samples.pending("relay")))
            let two = try Samples.login("two", journey: .awaitingAssertion(Samples.pending("relay")))
            try await store.make(.begin(one))
            #expect(await store.failure([.begin(two)]) == .unavailable)
        },
        StoreRule("advances a login only from the version before") { store in
            try await store.make(.begin(Samples.login()), .advance(Samples.login(version: 1)))
            for version in [0, 1, 3] {
                let stale = try Samples.login(journey: .finished, version: version)
                #expect(await store.failure([.advance(stale)]) == .conflict(.loginMoved))
            }
            #expect(try await store.login("login-1") == Samples.login(version: 1))
        },
        StoreRule("does not advance a login it does not know") { store in
            let unknown = try Samples.login(version: 1)
            #expect(await store.failure([.advance(unknown)]) == .conflict(.loginMoved))
        },
        StoreRule("never hands a login to another browser") { store in
            let login = try Samples.login()
            let stolen = Login(
                id: login.id, browser: Digest(of: "thief"), request: login.request, gemeente: Samples.utrecht,
                language: .nl, startedAt: login.startedAt, expiresAt: login.expiresAt + 3600,
                journey: login.journey, version: 1)
            try await store.make(.begin(login), .advance(stolen))
            #expect(try await store.login("login-1") == Samples.login(version: 1))
        },
    ]
}

extension Journey {
    /// One of each state.
    fileprivate static var samples: [Journey] {
        let sealed = Sealed(bytes: Data([0, 1, 254, 255]))
        let refusal = Refusal(
            text: .levelTooLow(needed: .hoog), error: .accessDenied,
            retry: .authenticate(IdentityProviderID("digid")))
        return [
            .awaitingAssertion(Samples.pending("relay")), .choosingWay(session: "s"),
            .choosingPerson(session: "s", way: .gezag, offers: sealed), .confirming(session: "s", sealed),
            .namingClient(session: "s", remark: nil), .namingClient(session: "s", remark: .notABSN),
            .refused(refusal), .finished,
        ]
    }
}
