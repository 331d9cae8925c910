import Audit
public import Foundation
public import Identity
public import Mandaat
public import OIDC
import Policy
import Representation

/// Manages a samenwerkingsverband: its accounts, its matrix, and who looks at how both are used.
///
/// Whoever manages logs in as staff do; what she may do comes from her own account, never from her provider.
public struct BeheerDesk: Sendable {
    let portal: OwnPortal
    let store: any Journal
    let reader: any BeheerReader
    let lists: ListDesk
    let termijnen: [GemeenteCode: Bewaartermijnen]
    let keys: PersonKeys
    let randomness: Randomness

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - portal: Where she logs in.
    ///   - store: Takes what she changes.
    ///   - reader: Where it is found.
    ///   - lists: Keeps whitelists and caseloads.
    ///   - termijnen: How long who has no end stays on the whitelist of each gemeente.
    ///   - keys: What seals and what names persons.
    ///   - randomness: Source of handles.
    public init(
        portal: OwnPortal, store: any Journal, reader: any BeheerReader, lists: ListDesk,
        termijnen: [GemeenteCode: Bewaartermijnen] = [:],
        keys: PersonKeys, randomness: Randomness
    ) {
        self.portal = portal
        self.store = store
        self.reader = reader
        self.lists = lists
        self.termijnen = termijnen
        self.keys = keys
        self.randomness = randomness
    }

    /// The samenwerkingsverband of that name.
    public func werkverband(_ id: VerbandID) -> Werkverband? { portal.catalogue.verbanden[id] }

    /// Begins the login.
    ///
    /// - Returns: What the browser does next, and the value of the cookie that binds the return to this browser.
    public func begin(
        in verband: VerbandID, by browser: Browser, language: Language, at now: Date
    ) async throws(BeheerFault) -> (step: Continuation, cookie: String) {
        do throws(OwnPortalFault) {
            return try await portal.begin(
                at: BeheerSettings.client(of: verband), by: browser, language: language, at: now)
        } catch { throw .portal(error) }
    }

    /// Takes the browser back from the login; that counts as use of the account.
    ///
    /// - Parameters:
    ///   - parameters: The query of the address it came to.
    ///   - cookie: The one that ``begin(in:by:language:at:)`` gave.
    ///   - verband: The samenwerkingsverband in the address.
    ///   - now: The moment.
    /// - Returns: The value of the cookie under which she may manage.
    /// - Throws: ``BeheerFault``.
    public func finish(
        _ parameters: Parameters, cookie: String?, in verband: VerbandID, at now: Date
    ) async throws(BeheerFault) -> String {
        let token: String
        do throws(OwnPortalFault) {
            token = try await portal.finish(
                parameters, cookie: cookie, at: BeheerSettings.client(of: verband), at: now)
        } catch { throw .portal(error) }
        let who = try await whoIs(token, in: verband, at: now)
        try await use(who, at: now)
        return token
    }

    /// Notes once a day that an account was used, while it may be.
    private func use(_ who: Aangemelde, at now: Date) async throws(BeheerFault) {
        guard let stored = who.stored, LocalDate(stored.account.laatstGebruikt) < LocalDate(now),
            who.stand == .actief || who.stand == .verklaringOntbreekt
        else { return }
        do throws(StoreError) {
            try await store.commit(
                [.verband(.keep(stored.changed { $0.laatstGebruikt = now }))], recording: [])
        } catch {
            // Somebody changed it in this very moment: that counts, and her next login.
            guard error == .conflict(.accountMoved) else { throw .store(error) }
        }
    }

    /// Whoever is logged in under a token.
    ///
    /// - Throws: ``BeheerFault/signedOut`` for a token that is not one of this beheer, or no more.
    public func whoIs(
        _ token: String, in verband: VerbandID, at now: Date
    ) async throws(BeheerFault) -> Aangemelde {
        let client = BeheerSettings.client(of: verband)
        let holding: Holding?
        do throws(TokenDeskFault) { holding = try await portal.holding(token, at: client, at: now) } catch {
            throw .token(error)
        }
        guard let holding, case .medewerker(let staff) = holding.actor,
            let werkverband = werkverband(verband),
            werkverband.identityProvider == holding.session.login.identityProvider
        else { throw .signedOut }
        try await keepAlive(holding.session, at: now)
        let stored = try await stored { () throws(StoreError) in
            try await reader.account(staff.account, of: verband)
        }
        let stand =
            stored.map { werkverband.accounts.stand(of: $0.account, at: now) }
            ?? .geblokkeerd(.geenAutorisatie)
        let isHere = werkverband.aansluiting.takes(staff.netwerkzone)
        return Aangemelde(
            werkverband: werkverband, stand: stand,
            beheerder: Beheerder(
                account: staff.account,
                rollen: stand == .actief && isHere ? stored?.account.beheerrollen ?? [] : []),
            isElsewhere: !isHere, staff: staff, stored: stored, client: client,
            pseudonym: keys.pseudonym(of: holding.actor))
    }

    /// Notes at most once a minute that she is still there.
    private func keepAlive(_ session: Session, at now: Date) async throws(BeheerFault) {
        guard now.timeIntervalSince(session.lastUsedAt) >= 60 else { return }
        try await stored { () throws(StoreError) in
            try await store.commit([.touchSession(id: session.id, at: now)], recording: [])
        }
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(BeheerFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }

    /// Commits a step of beheer with its records.
    func commit(_ changes: [VerbandChange], _ events: [Event]) async throws(BeheerFault) {
        try await stored { () throws(StoreError) in
            try await store.commit(changes.map(Change.verband), recording: events)
        }
    }

    /// Does what a rule of beheer allows; what it refuses is recorded.
    func allowed<Value>(
        to who: Aangemelde, at now: Date, _ rule: () throws(Beheerbezwaar) -> Value
    ) async throws(BeheerFault) -> Value {
        do throws(Beheerbezwaar) { return try rule() } catch {
            throw try await refusal(.refused(error), to: who, at: now)
        }
    }

    /// The refusal, once it is recorded.
    func refusal(
        _ fault: BeheerFault, to who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> BeheerFault {
        try await commit([], [who.event(.refused(reason: fault.code), at: now)])
        return fault
    }
}
