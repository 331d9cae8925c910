public import Foundation
public import Identity

/// What somebody did to an account.
public enum Accountwijziging: Hashable, Sendable {
    /// A request was carried out: she may do this, and nothing else.
    case toegewezen(profiel: ProfielID?, beheerrollen: Set<Beheerrol>)
    /// She may do nothing any more.
    case ontnomen
    case geblokkeerd(Accountstand.Blokkade)
    case gedeblokkeerd
    /// From that day it is blocked by itself; nil for no such day.
    case einddatum(LocalDate?)
    /// She said that she will use data carefully, in the words of that version.
    case verklaringGetekend(Int)
    /// Somebody confirmed that she needs it until that day.
    case bevestigd(tot: LocalDate)

    /// Its name in records and histories.
    public var code: String {
        switch self {
        case .toegewezen: "toegewezen"
        case .ontnomen: "ontnomen"
        case .geblokkeerd(let blokkade): "geblokkeerd-\(blokkade.rawValue)"
        case .gedeblokkeerd: "gedeblokkeerd"
        case .einddatum(let day): day == nil ? "einddatum-weg" : "einddatum"
        case .verklaringGetekend: "verklaring-getekend"
        case .bevestigd: "bevestigd"
        }
    }
}

extension Account {
    /// Does it, and leaves everything else as it was.
    ///
    /// What is given anew lets in who had left; a freeze for suspicion stays, whatever else blocks her too.
    public mutating func apply(_ wijziging: Accountwijziging, at now: Date) {
        switch wijziging {
        case .toegewezen(let profiel, let beheerrollen):
            self.profiel = profiel
            self.beheerrollen = beheerrollen
            if blokkade == .uitDienst { blokkade = nil }
        case .ontnomen:
            profiel = nil
            beheerrollen = []
        case .geblokkeerd(let blokkade):
            if blokkade == .uitDienst { verklaring = nil }
            if self.blokkade != .verdenking { self.blokkade = blokkade }
        case .gedeblokkeerd:
            blokkade = nil
            misluktePogingen = 0
            laatstGebruikt = now
            if let day = blokkerenOp, day <= LocalDate(now) { blokkerenOp = nil }
        case .einddatum(let day): blokkerenOp = day
        case .verklaringGetekend(let version): verklaring = version
        case .bevestigd(let day): bevestigdTot = day
        }
    }
}
