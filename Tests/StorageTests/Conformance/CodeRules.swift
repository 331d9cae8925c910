import Broker
import Identity
import Testing

extension StoreRule {
    static let codes = [
        StoreRule("finds a code with its grant and session, by its digest only") { store in
            try await store.grantCode()
            let found = try await store.code(Digest(of: "code"))
            #expect(try found?.code == Samples.code())
            #expect(found?.grant == Samples.grant())
            #expect(found?.session == Samples.session())
            #expect(try await store.code(Digest(stored: "code")) == nil)
        },
        StoreRule("exchanges a code for a token") { store in
            try await store.grantToken()
            let found = try await store.token(Digest(of: "token"))
            #expect(found?.token == Samples.token())
            #expect(found?.grant == Samples.grant())
            #expect(found?.session == Samples.session())
            #expect(try await store.token(Digest(of: "code")) == nil)
        },
        StoreRule("exchanges a code once, and then leads from it to its grant") { store in
            try await store.grantCode()
            #expect(try await store.grant(spentCode: Digest(of: "code")) == nil)
            try await store.make(.redeemCode(Digest(of: "code"), for: Samples.token()))
            #expect(try await store.code(Digest(of: "code")) == nil)
            #expect(try await store.grant(spentCode: Digest(of: "code")) == Samples.grant())
            let again = await store.failure([.redeemCode(Digest(of: "code"), for: Samples.token("second"))])
            #expect(again == .conflict(.codeSpent))
            #expect(try await store.token(Digest(of: "second")) == nil)
        },
        StoreRule("leads from a spent code to its grant, also when that was revoked or its session ended") {
            store in
            try await store.grantToken()
            try await store.make(.revokeGrant(id: "grant-1"))
            #expect(try await store.grant(spentCode: Digest(of: "code")) == Samples.grant())
            try await store.make(.endSession(id: "session-1"))
            #expect(try await store.grant(spentCode: Digest(of: "code")) == Samples.grant())
        },
        StoreRule("exchanges no code it does not know") { store in
            try await store.grantCode()
            let unknown = await store.failure([.redeemCode(Digest(of: "other"), for: Samples.token())])
            #expect(unknown == .conflict(.codeSpent))
        },
        StoreRule("exchanges no code whose grant was revoked") { store in
            try await store.grantCode()
            try await store.make(.revokeGrant(id: "grant-1"))
            let late = await store.failure([.redeemCode(Digest(of: "code"), for: Samples.token())])
            #expect(late == .conflict(.codeSpent))
        },
        StoreRule("exchanges no code for a token of another grant, and does not spend it") { store in
            try await store.grantCode()
            try await store.make(
                .issueGrant(Samples.grant("grant-2"), Samples.code("code-2", grant: "grant-2")))
            let swapped = await store.failure([
                .redeemCode(Digest(of: "code"), for: Samples.token(grant: "grant-2"))
            ])
            #expect(swapped == .conflict(.codeSpent))
            #expect(try await store.code(Digest(of: "code"))?.grant.id == "grant-1")
        },
        StoreRule("does not let two tokens be the same") { store in
            try await store.grantToken()
            try await store.make(
                .issueGrant(Samples.grant("grant-2"), Samples.code("code-2", grant: "grant-2")))
            let same = await store.failure([
                .redeemCode(Digest(of: "code-2"), for: Samples.token(grant: "grant-2"))
            ])
            #expect(same == .unavailable)
            #expect(try await store.code(Digest(of: "code-2")) != nil)
        },
    ]
}
