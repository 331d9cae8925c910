import Foundation
import OIDC
import Testing

@testable import namens

@Suite("A gateway that is killed in the middle of its work", .serialized)
struct CrashTests {
    @Test("forgets nothing that it acknowledged", arguments: [UInt64(1), 2])
    func killed(_ seed: UInt64) async throws {
        try await Neighbourhood.during { neighbourhood in
            var dice = Dice(seed: seed)
            let first = try await neighbourhood.serve()
            let ledger = Ledger(after: Int.random(in: 15..<40, using: &dice)) { first.send(SIGKILL) }
            await load(neighbourhood, ledger)
            #expect(await first.ended() == NamensProcess.Ending(code: SIGKILL, bySignal: true))

            let second = try await neighbourhood.serve()
            let result = await Result { try await check(ledger, in: neighbourhood) }
            second.send(SIGTERM)
            #expect(await second.ended() == NamensProcess.Ending(code: 0, bySignal: false))
            try result.get()
            let verified = try await neighbourhood.verify()
            #expect(verified.code == 0, "\(verified.text)")
        }
    }

    /// Logs in from many browsers at once, and hands every second code in, until nobody answers any more.
    private func load(_ neighbourhood: Neighbourhood, _ ledger: Ledger) async {
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<6 {
                group.addTask {
                    var turn = worker
                    while let login = try? await Customer(in: neighbourhood).logIn() {
                        await ledger.acknowledge(login)
                        turn += 1
                        guard turn.isMultiple(of: 2) else { continue }
                        await ledger.handIn(login.code)
                        let tokens = try? await login.customer.portal.exchange(login.code)
                        guard let token = tokens?["access_token"]?.text else { continue }
                        await ledger.acknowledge(token: token, for: login.code)
                    }
                }
            }
        }
    }

    private func check(_ ledger: Ledger, in neighbourhood: Neighbourhood) async throws {
        let verified = try await neighbourhood.verify()
        #expect(verified.code == 0, "\(verified.text)")
        let log = try await Records(of: neighbourhood.settings.database)
        let (logins, tokens, handedIn) = await (ledger.logins, ledger.tokens, ledger.handedIn)
        #expect(logins.count >= 8 && !tokens.isEmpty)
        for login in logins {
            #expect(log.hasPermit(login.reference), "\(login.reference.text)")
            let grant = try #require(log.grant(of: login.reference), "\(login.reference.text)")
            let portal = login.customer.portal
            if let token = tokens[login.code] {
                #expect(try await portal.introspect(token)["active"] == .boolean(true))
            } else {
                let answer = try await portal.exchange(login.code)
                let wasUsed = handedIn.contains(login.code) && log.tokenWasIssued(for: grant)
                #expect((answer["access_token"] == nil) == wasUsed, "\(answer.names)")
            }
            #expect(try await login.customer.isKnown())
            // A second time gives nothing, whoever was first.
            #expect(try await portal.exchange(login.code)["error"]?.text == OAuthError.invalidGrant.code)
        }
    }
}

/// Chance that can be repeated (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
