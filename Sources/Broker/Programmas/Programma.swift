public import Identity
import Mandaat
import OIDC

/// A program that speaks to the gateway for a samenwerkingsverband, or for the lists of one gemeente.
///
/// It is a client: whose lists it keeps is the gemeente it belongs to there, and no other.
public struct Programma: Hashable, Sendable {
    /// The client that it is.
    public let client: ClientID
    /// What it may do.
    public let taken: Set<Taak>

    /// Puts both together.
    public init(client: ClientID, taken: Set<Taak>) {
        self.client = client
        self.taken = taken
    }

    /// Something that a program may do.
    public enum Taak: String, Hashable, Sendable, Codable, CaseIterable {
        /// Keeps the whitelist of its gemeente.
        case whitelist
        /// Keeps the caseloads of its gemeente.
        case caseload
        /// Tells which logins of staff failed and succeeded at the provider of its samenwerkingsverband.
        case aanmeldingen
    }
}

/// A program as it stands in the configuration: of which samenwerkingsverband and which gemeente.
struct KnownProgram {
    let programma: Programma
    let werkverband: Werkverband
    let gemeente: GemeenteCode

    /// The word that a token of it shows for a taak, with whom it is for.
    func scope(for taak: Programma.Taak) -> String {
        switch taak {
        case .whitelist, .caseload: "\(taak.rawValue):\(gemeente)"
        case .aanmeldingen: "\(taak.rawValue):\(werkverband.verband.id)"
        }
    }

    /// What a scope asks for; nil when one of its words is not for this program. Without a scope all that it may.
    func taken(asked scopes: Set<String>?) -> Set<Programma.Taak>? {
        guard let scopes else { return programma.taken }
        let taken = programma.taken.filter { scopes.contains(scope(for: $0)) }
        return taken.count == scopes.count ? taken : nil
    }

    /// The words for these taken, as a token answer has them.
    func scope(for taken: Set<Programma.Taak>) -> String {
        taken.map { scope(for: $0) }.sorted().joined(separator: " ")
    }
}

extension Catalogue {
    /// The program that a client is.
    func program(_ client: ClientID) -> KnownProgram? {
        guard let gemeente = portals[client]?.client.gemeente else { return nil }
        for werkverband in verbanden.values {
            guard let programma = werkverband.programmas.first(where: { $0.client == client }) else {
                continue
            }
            return KnownProgram(programma: programma, werkverband: werkverband, gemeente: gemeente)
        }
        return nil
    }
}
