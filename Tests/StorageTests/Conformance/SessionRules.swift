import Broker
import Foundation
import Identity
import Policy
import Testing

extension StoreRule {
    static let sessions = [
        StoreRule("gives back a session by its cookie and by its id") { store in
            let session = Samples.session(limits: Dienst.SessionLimits(idle: 60, absolute: 600))
            try await store.make(.openSession(session))
            #expect(try await store.session(id: "session-1") == session)
            #expect(try await store.session(secret: session.secret) == session)
            #expect(try await store.session(id: "session-2") == nil)
            #expect(try await store.session(secret: Digest(of: "session-1")) == nil)
        },
        StoreRule("gives back what a login rests on, also when of that not everything was named") { store in
            let handedOn = [
                UnderlyingEvidence.HandedOn(id: "_ad", issuer: "urn:ad", sha256: "00"),
                UnderlyingEvidence.HandedOn(id: "_x", issuer: nil, sha256: "ff"),
            ]
            let cases = [
                UnderlyingEvidence(mandateRegister: "urn:mr", assertions: handedOn),
                UnderlyingEvidence(mandateRegister: nil, assertions: handedOn),
                UnderlyingEvidence(mandateRegister: "urn:mr", assertions: []),
            ]
            for (index, underlying) in cases.enumerated() {
                let session = Samples.session("session-\(index)", underlying: underlying)
                try await store.make(.openSession(session))
                let login = try await store.session(id: session.id)?.login
                #expect(underlying != nil && login?.underlying == underlying)
            }
        },
        StoreRule("keeps a session that has expired, until it is told to forget") { store in
            let session = Samples.session(startedAt: Date(timeIntervalSince1970: 1))
            try await store.make(.openSession(session))
            #expect(try await store.session(id: "session-1") == session)
        },
        StoreRule("gives back the sessions of a browser, the last used first, and no other's") { store in
            try await store.make(.openSession(Samples.session()))
            try await store.make(.openSession(Samples.session("session-2", startedAt: Samples.noon + 5)))
            try await store.make(.openSession(Samples.session("session-3", browser: "another")))
            let browser = Digest(of: "browser")
            #expect(try await store.sessions(ofBrowser: browser).map(\.id) == ["session-2", "session-1"])
            try await store.make(.touchSession(id: "session-1", at: Samples.noon + 9))
            let first = try await store.sessions(ofBrowser: browser).first
            #expect(try await store.session(id: "session-1") == first && first != nil)
            try await store.make(.endSession(id: "session-1"), .endSession(id: "session-2"))
            #expect(try await store.sessions(ofBrowser: browser) == [])
        },
        StoreRule("does not let two sessions have one cookie") { store in
            let session = Samples.session()
            try await store.make(.openSession(session))
            let other = Session(
                id: "session-2", secret: session.secret, browser: session.browser, client: session.client,
                gemeente: session.gemeente, actor: session.actor, login: session.login,
                limits: session.limits,
                startedAt: session.startedAt, lastUsedAt: session.lastUsedAt)
            #expect(await store.failure([.openSession(other)]) == .unavailable)
        },
        StoreRule("notes the last use of a session, and never moves it back") { store in
            try await store.make(.openSession(Samples.session()))
            try await store.make(.touchSession(id: "session-1", at: Samples.noon + 60))
            try await store.make(.touchSession(id: "session-1", at: Samples.noon + 30))
            #expect(try await store.session(id: "session-1")?.lastUsedAt == Samples.noon + 60)
        },
        StoreRule("does not touch a session that ended") { store in
            try await store.make(.openSession(Samples.session()), .endSession(id: "session-1"))
            let touched = await store.failure([.touchSession(id: "session-1", at: Samples.noon)])
            #expect(touched == .conflict(.sessionEnded))
        },
        StoreRule("ends a session with its grants, codes and tokens, and no other") { store in
            try await store.grantToken()
            try await store.grantToken(
                session: "session-2", grant: "grant-2", code: "code-2", token: "token-2")
            try await store.make(
                .issueGrant(Samples.grant("grant-3"), Samples.code("code-3", grant: "grant-3")))
            try await store.make(.endSession(id: "session-1"))
            #expect(try await store.session(id: "session-1") == nil)
            #expect(try await store.grants(ofSession: "session-1").isEmpty)
            #expect(try await store.code(Digest(of: "code-3")) == nil)
            #expect(try await store.token(Digest(of: "token")) == nil)
            #expect(try await store.token(Digest(of: "token-2"))?.session.id == "session-2")
        },
        StoreRule("ends a session once") { store in
            try await store.make(.openSession(Samples.session()), .endSession(id: "session-1"))
            #expect(await store.failure([.endSession(id: "session-1")]) == .conflict(.sessionEnded))
        },
        StoreRule("holds a commit to the sessions of a browser that were read") { store in
            let browser = Samples.session().browser
            let none = Change.expectSessions(browser: browser, ids: [])
            try await store.make(none, .openSession(Samples.session()))
            #expect(await store.failure([none]) == .conflict(.sessionsChanged))
            let more = Change.expectSessions(browser: browser, ids: ["session-1", "session-2"])
            #expect(await store.failure([more]) == .conflict(.sessionsChanged))
            try await store.make(
                .expectSessions(browser: browser, ids: ["session-1"]),
                .expectSessions(browser: Digest(of: "another"), ids: []))
        },
    ]
}
