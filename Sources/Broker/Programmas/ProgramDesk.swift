import Audit
import Foundation
public import Identity
public import Mandaat
import OIDC

/// Serves programs: those that keep lists of gemeenten, and those that tell of logins at a provider of staff.
public struct ProgramDesk: Sendable {
    let catalogue: Catalogue
    let store: any Journal & ProgramReader & VerbandReader
    let lists: ListDesk
    let termijnen: [GemeenteCode: Bewaartermijnen]
    let keys: PersonKeys

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - catalogue: With the samenwerkingsverbanden and their programs.
    ///   - store: Where tokens and accounts are kept.
    ///   - lists: Keeps the lists.
    ///   - termijnen: How long who has no end stays on the whitelist of a gemeente.
    ///   - keys: What names persons and programs.
    public init(
        catalogue: Catalogue, store: any Journal & ProgramReader & VerbandReader, lists: ListDesk,
        termijnen: [GemeenteCode: Bewaartermijnen] = [:], keys: PersonKeys
    ) {
        self.catalogue = catalogue
        self.store = store
        self.lists = lists
        self.termijnen = termijnen
        self.keys = keys
    }

    /// The program behind a token, when that is for this and now.
    ///
    /// What the configuration took from it since the token was given is gone. What it tried that is not for it is
    /// recorded in the log of its own gemeente.
    func program(
        _ bearer: String?, for taak: Programma.Taak, at now: Date,
        where isMeant: (KnownProgram) -> Bool
    ) async throws(ProgramFault) -> KnownProgram {
        guard let bearer else { throw .token(.bearerMissing) }
        let digest = Digest(of: bearer)
        let token = try await stored { () throws(StoreError) in try await store.programToken(digest) }
        guard let token, now < token.expiresAt, let program = catalogue.program(token.client) else {
            throw .token(.bearerInvalid)
        }
        guard token.taken.contains(taak), program.programma.taken.contains(taak), isMeant(program) else {
            let refused = Event(
                gemeente: program.gemeente, at: now, client: token.client,
                what: .refused(reason: ProgramFault.otherScope.code))
            try await stored { () throws(StoreError) in try await store.commit([], recording: [refused]) }
            throw .otherScope
        }
        return program
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(ProgramFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }
}
