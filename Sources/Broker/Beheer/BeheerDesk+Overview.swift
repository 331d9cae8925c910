import Audit
public import Foundation
public import Identity
public import Mandaat

/// A samenwerkingsverband and how far its gemeenten and its people are registered.
public struct VerbandOverview: Sendable {
    /// Each member, and how its order stands.
    public let leden: [(gemeente: Gemeente, opdracht: Opdracht?, stand: Opdrachtstand)]
    /// Who manages, by role.
    public let beheerders: [(rol: Beheerrol, accounts: [AccountID])]
}

extension BeheerDesk {
    /// The orders of the members and who manages, for anybody who manages.
    public func overview(for who: Aangemelde, at now: Date) async throws(BeheerFault) -> VerbandOverview {
        guard !who.beheerder.rollen.isEmpty else {
            throw try await refusal(.refused(.geenTaak(.accountsInzien)), to: who, at: now)
        }
        let verband = who.werkverband.verband
        let opdrachten = try await stored { () throws(StoreError) in
            try await reader.opdrachten(of: verband.id)
        }
        let accounts = try await allAccounts(who).map(\.account)
        return VerbandOverview(
            leden: verband.leden.compactMap { code in
                portal.catalogue.gemeenten[code].map { gemeente in
                    (
                        gemeente, opdrachten.first { $0.gemeente == code },
                        verband.stand(voor: code, opdrachten, at: now)
                    )
                }
            },
            beheerders: Beheerrol.allCases.map { rol in
                (rol, accounts.filter { $0.beheerrollen.contains(rol) }.map(\.id))
            })
    }

    /// Every account, for a file; who takes it is recorded.
    public func exportAccounts(for who: Aangemelde, at now: Date) async throws(BeheerFault) -> [AccountLine] {
        try await requireAccounts(who, at: now)
        let accounts = try await allAccounts(who)
        try await commit([], [who.event(.accountsExported(count: accounts.count), at: now)])
        return accounts.map { line($0, who, at: now) }
    }

    /// The history of every account, the newest first, for a file; who takes it is recorded.
    public func exportHistory(for who: Aangemelde, at now: Date) async throws(BeheerFault) -> [AccountNote] {
        try await requireAccounts(who, at: now)
        let history = try await stored { () throws(StoreError) in
            try await reader.history(of: nil, in: who.werkverband.verband.id, limit: .max)
        }
        try await commit([], [who.event(.accountsExported(count: history.count), at: now)])
        return history
    }
}
