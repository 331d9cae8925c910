import Audit
public import Foundation
import Identity
public import Mandaat

extension ProgramDesk {
    /// How long a message is known again, in seconds: 30 days.
    static let messagesKnown: TimeInterval = 30 * 24 * 3600

    /// Counts a login at a provider of staff; the second time the message changes nothing.
    ///
    /// An account that is not there is answered as one that is, and recorded without its name. Whoever else changes
    /// the account at the same moment is not overwritten: it is read again.
    public func count(
        _ aanmelding: Aanmelding, of verband: VerbandID, bearer: String?, at now: Date
    ) async throws(ProgramFault) {
        let program = try await program(bearer, for: .aanmeldingen, at: now) {
            $0.werkverband.verband.id == verband
        }
        do throws(ProgramFault) {
            try await stored { () throws(StoreError) in try await count(aanmelding, from: program, at: now) }
        } catch {
            switch error {
            case .store(.conflict(.messageCounted)): return
            case .store(.conflict(.accountMoved)):
                try await count(aanmelding, of: verband, bearer: bearer, at: now)
            default: throw error
            }
        }
    }

    private func count(
        _ aanmelding: Aanmelding, from program: KnownProgram, at now: Date
    ) async throws(StoreError) {
        let (werkverband, client) = (program.werkverband, program.programma.client)
        let verband = werkverband.verband.id
        let counted = Change.verband(
            .countMessage(verband, id: aanmelding.id, until: now + Self.messagesKnown))
        guard let account = try await account(aanmelding.account, in: verband, at: now) else {
            let unknown = Event(
                gemeente: werkverband.uitvoerder, at: now, client: client,
                what: .refused(reason: "aanmelding.onbekend-account"))
            return try await store.commit([counted], recording: [unknown])
        }
        let telling = Accounttelling(
            aanmelding.uitkomst, op: aanmelding.op, of: account, in: werkverband, by: client, keys: keys,
            at: now)
        try await store.commit([counted] + telling.changes, recording: telling.events)
    }

    private func account(
        _ name: String, in verband: VerbandID, at now: Date
    ) async throws(StoreError) -> StoredAccount? {
        try await store.state(of: verband, for: AccountID(name), on: LocalDate(now)).account
    }
}
