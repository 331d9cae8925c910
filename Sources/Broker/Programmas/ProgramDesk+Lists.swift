public import Audit
public import Foundation
import Identity
import Mandaat

extension ProgramDesk {
    /// Begins to read a file that is to replace a list.
    public func upload(
        for key: ListKey, bearer: String?, at now: Date
    ) async throws(ProgramFault) -> ListUpload {
        let hand = try await hand(on: key, bearer, at: now)
        let termijnen = termijnen[key.gemeente] ?? Bewaartermijnen()
        return try await stored { () throws(StoreError) in
            try await hand.desk.upload(for: key, termijnen: termijnen, by: hand.actor, at: now)
        }
    }

    /// Holds a file that lies ready against the list as it is now.
    public func review(
        _ upload: String, for key: ListKey, bearer: String?, at now: Date
    ) async throws(ProgramFault) -> StoredUpload {
        let hand = try await hand(on: key, bearer, at: now)
        return try await stored { () throws(StoreError) in
            try await hand.desk.review(upload, for: key, by: hand.actor, at: now)
        }
    }

    /// Lets a file that lies ready replace its list.
    public func activate(
        _ upload: String, for key: ListKey, bearer: String?, at now: Date
    ) async throws(ProgramFault) -> ListDifference {
        let hand = try await hand(on: key, bearer, at: now)
        return try await stored { () throws(StoreError) in
            try await hand.desk.activate(upload, for: key, by: hand.actor, at: now)
        }
    }

    /// Puts a file away that lies ready.
    public func drop(
        _ upload: String, for key: ListKey, bearer: String?, at now: Date
    ) async throws(ProgramFault) {
        let hand = try await hand(on: key, bearer, at: now)
        try await stored { () throws(StoreError) in
            try await hand.desk.drop(upload, for: key, by: hand.actor, at: now)
        }
    }

    /// Takes a message about one person; the second time it changes nothing.
    public func take(
        _ bericht: Lijstbericht, for key: ListKey, bearer: String?, at now: Date
    ) async throws(ProgramFault) -> Lijstbericht.Uitkomst {
        let hand = try await hand(on: key, bearer, at: now)
        return try await stored { () throws(StoreError) in
            do throws(StoreError) { return try await apply(bericht, to: key, by: hand, at: now) } catch {
                guard error == .conflict(.messageCounted) else { throw error }
                return .eerderVerwerkt
            }
        }
    }

    /// The desk of the lists as a program uses it.
    private struct Hand {
        let desk: ListDesk
        let actor: Pseudonym
    }

    private func hand(
        on key: ListKey, _ bearer: String?, at now: Date
    ) async throws(ProgramFault) -> Hand {
        let program = try await program(bearer, for: key.taak, at: now) { $0.gemeente == key.gemeente }
        let client = program.programma.client
        return Hand(desk: lists.used(by: client), actor: keys.pseudonym(ofProgram: client))
    }

    private func apply(
        _ bericht: Lijstbericht, to key: ListKey, by hand: Hand, at now: Date
    ) async throws(StoreError) -> Lijstbericht.Uitkomst {
        let source = EntrySource.message(id: bericht.id)
        switch bericht.inhoud {
        case .eindigt(let bsn, let kenmerk, let day):
            try await hand.desk.end(
                bsn, kenmerk: kenmerk, on: key, tot: day, source, by: hand.actor, at: now)
            return .beeindigd
        case .staat(let regel):
            let regel = whole(regel, on: key)
            do throws(StoreError) {
                try await hand.desk.add(regel, to: key, source, by: hand.actor, at: now)
                return .toegevoegd
            } catch { guard error == .conflict(.alreadyListed) else { throw error } }
            do throws(StoreError) {
                try await hand.desk.change(regel, on: key, source, by: hand.actor, at: now)
                return .gewijzigd
            } catch { guard error == .conflict(.notListed) else { throw error } }
            // She was taken off in between.
            return try await apply(bericht, to: key, by: hand, at: now)
        }
    }

    /// Who has no end gets the one of her categorie.
    private func whole(_ regel: Lijstregel, on key: ListKey) -> Lijstregel {
        guard key.soort == .whitelist, let termijnen = termijnen[key.gemeente] else { return regel }
        let tot = termijnen.tot(regel.tot, van: regel.van, categorie: regel.kenmerk)
        return Lijstregel(bsn: regel.bsn, kenmerk: regel.kenmerk, van: regel.van, tot: tot) ?? regel
    }
}

extension ListKey {
    fileprivate var taak: Programma.Taak {
        switch soort {
        case .whitelist: .whitelist
        case .caseload: .caseload
        }
    }
}

extension PersonKeys {
    /// The name of a program in records.
    fileprivate func pseudonym(ofProgram client: ClientID) -> Pseudonym {
        naming.pseudonym(of: ["programma", client.rawValue], for: "audit")
    }
}
