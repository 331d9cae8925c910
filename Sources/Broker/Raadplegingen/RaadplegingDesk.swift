import Audit
public import Foundation
public import Identity
import Mandaat
import OIDC
import Representation

/// Decides on each raadpleging of staff, and gives the token for exactly that one.
public struct RaadplegingDesk: Sendable {
    let catalogue: Catalogue
    let tokens: TokenDesk
    let store: any Journal & VerbandReader
    let lists: any WhitelistReader
    let keys: PersonKeys
    let randomness: Randomness

    /// For how long a token of a raadpleging is good, in seconds.
    static let lifetime: TimeInterval = 300

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - catalogue: With the samenwerkingsverbanden.
    ///   - tokens: Says whose token it is that staff have.
    ///   - store: Where orders, accounts, matrices and raadplegingen are kept.
    ///   - lists: Who stands on whose list.
    ///   - keys: What seals and what names persons.
    ///   - randomness: Source of tokens and ids.
    public init(
        catalogue: Catalogue, tokens: TokenDesk, store: any Journal & VerbandReader,
        lists: any WhitelistReader, keys: PersonKeys, randomness: Randomness
    ) {
        self.catalogue = catalogue
        self.tokens = tokens
        self.store = store
        self.lists = lists
        self.keys = keys
        self.randomness = randomness
    }

    /// Judges a raadpleging; the record is on disk before the token leaves.
    ///
    /// - Parameters:
    ///   - vraag: What is asked.
    ///   - bearer: The token of the login of staff.
    ///   - now: The instant.
    /// - Returns: The token and what it is for.
    /// - Throws: ``RaadplegingFault``; a refusal has its record too.
    public func consult(
        _ vraag: RaadpleegVraag, bearer: String?, at now: Date
    ) async throws(RaadplegingFault) -> AllowedRaadpleging {
        let asker = try await asker(bearer, at: now)
        let facts = try await facts(for: vraag, of: asker, at: now)
        let besluit = randomness.handle()
        switch judge(vraag.raadpleging(keys), facts.omstandigheden, at: now) {
        case .toegestaan(let gemeente, let grond, let reach):
            return try await allow(
                Allowance(besluit: besluit, gemeente: gemeente, grond: grond, reach: reach), vraag, asker,
                facts, at: now)
        case .geweigerd(let reasons):
            throw try await refuse(reasons, besluit, vraag, asker, facts, at: now)
        }
    }

    private func allow(
        _ allowance: Allowance, _ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts, at now: Date
    ) async throws(RaadplegingFault) -> AllowedRaadpleging {
        let token = randomness.handle()
        let stored = StoredRaadpleging(
            besluit: allowance.besluit, token: Digest(of: token), session: asker.holding.session.id,
            verband: asker.werkverband.verband.id, gemeente: allowance.gemeente, onderdeel: vraag.onderdeel,
            doel: vraag.doel, grondslag: allowance.grond.recht.grondslag,
            represented: vraag.bsn.map {
                keys.sealing.seal($0, for: StoredRaadpleging.place(allowance.besluit), randomness)
            }, issuedAt: now, expiresAt: now + Self.lifetime)
        let escape = escape(in: allowance, asker, at: now)
        let limit = asker.werkverband.aansluiting.escapesPerDag
        let more: [VerbandChange?] = [
            escape.map { .escape($0, limit: limit) }, facts.use(at: now),
            act(of: vraag, asker, allowance, at: now).map { .act($0) },
            tally(vraag, asker, facts, at: now),
        ]
        let changes = [.allow(stored)] + more.compactMap(\.self)
        var events = [event(record(allowance, vraag, asker, facts), of: vraag, by: asker, at: now)]
        if let escape {
            events.append(
                event(
                    .escaped(besluit: escape.besluit, reden: escape.reden.rawValue), of: vraag, by: asker,
                    at: now))
        }
        do throws(StoreError) {
            try await store.commit(
                changes.map(Change.verband) + [.touchSession(id: asker.holding.session.id, at: now)],
                recording: events)
        } catch {
            // The account was used for the first time today by another request, or changed; or she did in the case
            // what must lie with another: she is judged anew.
            if error == .conflict(.accountMoved) || error == .conflict(.samePerson) {
                return try await consult(vraag, bearer: asker.token, at: now)
            }
            guard error == .conflict(.escapesSpent) else { throw .store(error) }
            throw try await refuse(
                [.teVeelEscapes(hoogstens: limit)], allowance.besluit, vraag, asker, facts, at: now)
        }
        let soort = asker.werkverband.aansluiting.onderdeel(vraag.onderdeel)?.soort
        return AllowedRaadpleging(token: token, stored: stored, text: soort == .aanvraag ? .fillingIn : nil)
    }

    private func refuse(
        _ reasons: [Weigering], _ besluit: String, _ vraag: RaadpleegVraag, _ asker: Asker, _ facts: Facts,
        at now: Date
    ) async throws(RaadplegingFault) -> RaadplegingFault {
        let record = record(reasons, besluit, vraag, asker, facts)
        let event = event(record, of: vraag, by: asker, at: now)
        let tally = tally(vraag, asker, facts, at: now)
        do throws(StoreError) {
            try await store.commit([tally].compactMap { $0.map(Change.verband) }, recording: [event])
        } catch {
            throw .store(error)
        }
        let text = reasons.first.map { $0.text(naam) } ?? .noRight
        return .refused(besluit: besluit, reasons, text)
    }

    private func naam(of gemeente: GemeenteCode) -> String {
        catalogue.gemeenten[gemeente].map { "gemeente \($0.naam)" } ?? "deze gemeente"
    }

    private func act(
        of vraag: RaadpleegVraag, _ asker: Asker, _ allowance: Allowance, at now: Date
    ) -> StoredZaakhandeling? {
        guard let voornemen = vraag.raadpleging(keys).handeling else { return nil }
        return StoredZaakhandeling(
            besluit: allowance.besluit,
            act: Zaakhandeling(
                zaak: voornemen.zaak, handeling: voornemen.handeling, door: keys.persoon(asker.staff)),
            keptUntil: now + StoredZaakhandeling.lifetime)
    }

    private func escape(in allowance: Allowance, _ asker: Asker, at now: Date) -> StoredEscape? {
        guard case .escape(let escape) = allowance.reach else { return nil }
        return StoredEscape(
            besluit: allowance.besluit, verband: asker.werkverband.verband.id, gemeente: allowance.gemeente,
            account: asker.staff.account, day: LocalDate(now), reden: escape.reden,
            toelichting: keys.sealing.seal(
                Data(escape.toelichting.utf8), for: StoredEscape.place(allowance.besluit), randomness))
    }
}

/// A yes, and what it rests on.
struct Allowance {
    let besluit: String
    let gemeente: GemeenteCode
    let grond: Rechtsgrond
    let reach: Reikwijdte
}

/// A raadpleging that was allowed, with its token as only the portal gets it.
public struct AllowedRaadpleging: Sendable {
    /// 256 random bits; only what it digests to is stored.
    public let token: String
    /// What it is for.
    public let stored: StoredRaadpleging
    /// What the worker is to read where she fills in for a citizen; nil where she only looks.
    public let text: ConsultationText?
}

extension StoredRaadpleging {
    static func place(_ besluit: String) -> String { "raadpleging:\(besluit)" }
}

extension StoredEscape {
    static func place(_ besluit: String) -> String { "escape:\(besluit)" }
}
