import Broker
import Foundation
import Identity
import Mandaat

/// What ``MemoryStore`` holds of samenwerkingsverbanden, with the rules that the schema has.
struct VerbandTables {
    private struct Key: Hashable {
        let verband: VerbandID
        let name: String
    }

    private var orders: [VerbandID: [Opdracht]] = [:]
    private var accounts: [Key: StoredAccount] = [:]
    private(set) var proposals: [VerbandID: [Matrixvoorstel]] = [:]
    private var matrices: [VerbandID: [Matrixversie]] = [:]
    private var deviations: [VerbandID: [Afwijking]] = [:]
    private(set) var raadplegingen: [StoredRaadpleging] = []
    private(set) var escapes: [StoredEscape] = []
    private(set) var programTokens: [Digest: StoredProgramToken] = [:]
    private var messages: Set<Key> = []
    private var reviews: [String: EscapeReview] = [:]
    private(set) var notes: [VerbandID: [AccountNote]] = [:]
    private var aanvragen: [Key: StoredAanvraag] = [:]
    private(set) var traffic: [VerbandID: [(day: LocalDate, asked: EerdereRaadpleging)]] = [:]

    func state(of verband: VerbandID, for account: AccountID, on day: LocalDate) -> VerbandState {
        VerbandState(
            opdrachten: orders(of: verband), account: accounts[Key(verband: verband, name: account.rawValue)],
            matrix: matrices[verband]?.last,
            afwijkingen: deviations[verband, default: []].filter { $0.account == account },
            escapes: count(of: account, in: verband, on: day))
    }

    mutating func apply(_ change: VerbandChange) throws(StoreError) {
        switch change {
        case .sign(let verband, let opdracht):
            let isFree = orders[verband, default: []].allSatisfy {
                $0.gemeente != opdracht.gemeente || $0.ingetrokken.map { $0 <= opdracht.getekend } ?? false
            }
            guard isFree else { throw .conflict(.opdrachtMoved) }
            orders[verband, default: []].append(opdracht)
        case .withdraw(let verband, let gemeente, let instant):
            guard
                let index = orders[verband]?.firstIndex(where: {
                    $0.gemeente == gemeente && $0.ingetrokken == nil
                }), let given = orders[verband]?[index]
            else { throw .conflict(.opdrachtMoved) }
            orders[verband]?[index] = Opdracht(
                gemeente: gemeente, getekend: given.getekend, ingetrokken: instant)
        case .keep(let stored):
            let key = Key(verband: stored.verband, name: stored.account.id.rawValue)
            guard (accounts[key]?.version ?? 0) == stored.version - 1 else { throw .conflict(.accountMoved) }
            accounts[key] = stored
        case .propose(let verband, let voorstel): proposals[verband, default: []].append(voorstel)
        case .activate(let verband, let version, let id):
            guard proposals[verband, default: []].contains(where: { $0.id == id }),
                version.nummer == matrices[verband, default: []].count + 1
            else { throw .conflict(.matrixMoved) }
            proposals[verband]?.removeAll { $0.id == id }
            matrices[verband, default: []].append(version)
        case .deviate(let verband, let afwijking):
            deviations[verband, default: []].removeAll {
                ($0.account, $0.onderdeel, $0.doel) == (
                    afwijking.account, afwijking.onderdeel, afwijking.doel
                )
            }
            deviations[verband, default: []].append(afwijking)
        case .allow(let raadpleging): raadplegingen.append(raadpleging)
        case .escape(let escape, let limit):
            guard count(of: escape.account, in: escape.verband, on: escape.day) < limit else {
                throw .conflict(.escapesSpent)
            }
            escapes.append(escape)
        case .admit(let token): programTokens[token.digest] = token
        case .dismiss(let token, let client):
            if programTokens[token]?.client == client { programTokens[token] = nil }
        case .countMessage(let verband, let id, _):
            guard messages.insert(Key(verband: verband, name: id)).inserted else {
                throw .conflict(.messageCounted)
            }
        case .review(let review):
            guard escapes.contains(where: { $0.besluit == review.besluit }), reviews[review.besluit] == nil
            else { throw .conflict(.escapeReviewed) }
            reviews[review.besluit] = review
        case .note(let verband, let note): notes[verband, default: []].append(note)
        case .aanvraag(let stored):
            let key = Key(verband: stored.verband, name: stored.aanvraag.id)
            let before = aanvragen[key]
            guard (before?.version ?? 0) == stored.version - 1, before?.aanvraag.afgehandeldDoor == nil else {
                throw .conflict(.aanvraagMoved)
            }
            aanvragen[key] = stored
        case .withdrawProposal(let verband, let id):
            guard proposals[verband, default: []].contains(where: { $0.id == id }) else {
                throw .conflict(.matrixMoved)
            }
            proposals[verband]?.removeAll { $0.id == id }
        case .tally(let verband, let day, let asked): traffic[verband, default: []].append((day, asked))
        }
    }

    private func count(of account: AccountID, in verband: VerbandID, on day: LocalDate) -> Int {
        escapes.count { $0.account == account && $0.verband == verband && $0.day == day }
    }

    func orders(of verband: VerbandID) -> [Opdracht] {
        Dictionary(grouping: orders[verband, default: []], by: \.gemeente).values.compactMap {
            $0.max { $0.getekend < $1.getekend }
        }
    }

    func matrix(of verband: VerbandID) -> Matrixversie? { matrices[verband]?.last }

    func account(_ id: AccountID, of verband: VerbandID) -> StoredAccount? {
        accounts[Key(verband: verband, name: id.rawValue)]
    }

    func accounts(of verband: VerbandID) -> [StoredAccount] {
        accounts.filter { $0.key.verband == verband }.values
            .sorted { $0.account.id.rawValue < $1.account.id.rawValue }
    }

    func deviations(of account: AccountID, in verband: VerbandID) -> [Afwijking] {
        deviations[verband, default: []].filter { $0.account == account }
    }

    func aanvraag(_ id: String, of verband: VerbandID) -> StoredAanvraag? {
        aanvragen[Key(verband: verband, name: id)]
    }

    func openAanvragen(of verband: VerbandID) -> [StoredAanvraag] {
        aanvragen.values.filter { $0.verband == verband && $0.aanvraag.afgehandeldDoor == nil }
            .sorted { ($0.op, $0.aanvraag.id) < ($1.op, $1.aanvraag.id) }
    }

    func openEscapes(of verband: VerbandID) -> [StoredEscape] {
        escapes.filter { $0.verband == verband && reviews[$0.besluit] == nil }
            .sorted { ($0.day, $0.besluit) < ($1.day, $1.besluit) }
    }
}
