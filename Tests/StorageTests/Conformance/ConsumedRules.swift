import Broker
import Foundation
import Identity
import Testing

extension StoreRule {
    static let consumed = [
        StoreRule("consumes an assertion once a provider") { store in
            try await store.make(.assertion("_a", of: "digid"))
            #expect(await store.failure([.assertion("_a", of: "digid")]) == .conflict(.assertionReplayed))
            try await store.make(.assertion("_b", of: "digid"), .assertion("_a", of: "eherkenning"))
        },
        StoreRule("consumes a client assertion once a client") { store in
            try await store.make(.clientAssertion("j", of: "portaal"))
            let again = await store.failure([.clientAssertion("j", of: "portaal")])
            #expect(again == .conflict(.clientAssertionReplayed))
            try await store.make(.clientAssertion("k", of: "portaal"), .clientAssertion("j", of: "ander"))
        },
        StoreRule("tells identifiers apart to the byte") { store in
            let ids = ["_a", "_A", "_a ", " _a", "_a\u{301}", "_á"]
            for id in ids { try await store.make(.assertion(id, of: "digid")) }
            for id in ids {
                #expect(await store.failure([.assertion(id, of: "digid")]) == .conflict(.assertionReplayed))
            }
        },
        StoreRule("takes an identifier with quotes for what it is") { store in
            try await store.make(.assertion("'); DROP TABLE session; --", of: "digid"))
            try await store.make(.openSession(Samples.session()))
        },
    ]
}

extension Change {
    static func assertion(_ id: String, of provider: String) -> Change {
        .consumeAssertion(id: id, provider: IdentityProviderID(provider), until: Samples.noon + 300)
    }

    static func clientAssertion(_ id: String, of client: String) -> Change {
        .consumeClientAssertion(id: id, client: ClientID(client), until: Samples.noon + 300)
    }
}
