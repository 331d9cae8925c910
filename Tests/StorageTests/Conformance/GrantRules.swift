import Broker
import Foundation
import Identity
import Testing

extension StoreRule {
    static let grants = [
        StoreRule("lists the grants of a session, for oneself and for another") { store in
            let other = try Samples.grantForAnother("grant-2")
            try await store.grantCode()
            try await store.make(.issueGrant(other, Samples.code("code-2", grant: "grant-2")))
            #expect(try await store.grants(ofSession: "session-1") == [Samples.grant(), other])
            #expect(try await store.grants(ofSession: "session-2").isEmpty)
        },
        StoreRule("issues no grant in a session that ended") { store in
            try await store.make(.openSession(Samples.session()), .endSession(id: "session-1"))
            let issued = try await store.failure([.issueGrant(Samples.grant(), Samples.code())])
            #expect(issued == .conflict(.sessionEnded))
        },
        StoreRule("issues no grant under an id that was used") { store in
            try await store.grantCode()
            let again = try await store.failure([.issueGrant(Samples.grant(), Samples.code("code-2"))])
            #expect(again == .unavailable)
            #expect(try await store.code(Digest(of: "code-2")) == nil)
        },
        StoreRule("refuses a grant for another that names nobody") { store in
            try await store.make(.openSession(Samples.session()))
            let sound = try Samples.grantForAnother("grant-1")
            let nobody = Grant(
                id: sound.id, session: sound.session, client: sound.client, gemeente: sound.gemeente,
                dienst: sound.dienst, besluit: sound.besluit, kind: sound.kind, relation: sound.relation,
                represented: nil, acties: [], toestemmingVereist: [], issuedAt: sound.issuedAt,
                endsAt: sound.endsAt)
            #expect(try await store.failure([.issueGrant(nobody, Samples.code())]) == .unavailable)
        },
        StoreRule("revokes a grant with its code and tokens, and leaves its session and the other grants") {
            store in
            try await store.grantToken()
            try await store.make(
                .issueGrant(Samples.grant("grant-2"), Samples.code("code-2", grant: "grant-2")))
            try await store.make(
                .issueGrant(Samples.grant("grant-3"), Samples.code("code-3", grant: "grant-3")))
            try await store.make(.revokeGrant(id: "grant-1"), .revokeGrant(id: "grant-2"))
            #expect(try await store.token(Digest(of: "token")) == nil)
            #expect(try await store.code(Digest(of: "code-2")) == nil)
            #expect(try await store.grants(ofSession: "session-1").map(\.id) == ["grant-3"])
            #expect(try await store.session(id: "session-1") != nil)
        },
        StoreRule("revokes a grant that has ended, or never was, without a conflict") { store in
            try await store.grantCode()
            try await store.make(.revokeGrant(id: "grant-1"))
            try await store.make(.revokeGrant(id: "grant-1"), .revokeGrant(id: "unknown"))
            #expect(try await store.grants(ofSession: "session-1").isEmpty)
        },
    ]
}
