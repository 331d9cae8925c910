import Foundation
import Identity

/// What the register says of a relation; the words are those on the wire.
enum Uitkomst: Hashable, Sendable {
    case bestaat([MaatregelVersie])
    case geenRelatie
    case bsnOnbekend
    case nietGepubliceerd
    case beeindigd(MaatregelSoort, LocalDate)
    case nogNiet(LocalDate)
    case geschorst
    case buitenScope(MaatregelSoort)
    case loaTeLaag(LevelOfAssurance)
    case overleden

    /// The code on the wire.
    var code: String {
        switch self {
        case .bestaat: "BESTAAT"
        case .geenRelatie: "GEEN_RELATIE"
        case .bsnOnbekend: "BSN_ONBEKEND"
        case .nietGepubliceerd: "NIET_GEPUBLICEERD"
        case .beeindigd: "BEEINDIGD"
        case .nogNiet: "NOG_NIET"
        case .geschorst: "GESCHORST"
        case .buitenScope: "BUITEN_SCOPE"
        case .loaTeLaag: "LOA_TE_LAAG"
        case .overleden: "OVERLEDEN"
        }
    }
}

/// What the register holds of the person in a question: the same is read whatever will be answered.
struct Dossier: Hashable, Sendable {
    /// Nil when nobody is known by the number.
    var persoon: RegisteredPerson?
    var overleden: LocalDate?
    var maatregelen: [MaatregelVersie]
    /// The number of the register's last change when it was read.
    var stand: Int
}

extension Dossier {
    /// Answers a question, from the level that a login needs down to what the measures say.
    func uitkomst(_ vraag: Relatievraag, minimum: LevelOfAssurance) -> Uitkomst {
        guard vraag.loa >= minimum else { return .loaTeLaag(minimum) }
        guard persoon != nil else { return .bsnOnbekend }
        let all = maatregelen.compactMap { Deelname($0, vraag) }
        guard !all.isEmpty else { return .geenRelatie }
        let mine = all.filter { !$0.versie.maatregel.afgeschermd }
        guard !mine.isEmpty else { return .nietGepubliceerd }
        if let overleden, overleden <= vraag.peildatum { return .overleden }
        return Self.weigh(mine, on: vraag.peildatum)
    }

    private static func weigh(_ mine: [Deelname], on day: LocalDate) -> Uitkomst {
        let inForce = mine.filter { $0.van <= day && ($0.tot.map { day < $0 } ?? true) }
        let acting = inForce.filter { !$0.isSuspended }
        if acting.contains(where: \.coversDienst) { return .bestaat(acting.map(\.asSeenByParty)) }
        if let outside = acting.first { return .buitenScope(outside.versie.maatregel.soort) }
        if !inForce.isEmpty { return .geschorst }
        // An interval without a day in it never held, and never will.
        let coming = mine.filter { part in day < part.van && (part.tot.map { part.van < $0 } ?? true) }
        if let next = coming.map(\.van).min() { return .nogNiet(next) }
        let past = mine.compactMap { part in part.tot.map { (part.versie.maatregel.soort, $0) } }
        guard let last = past.max(by: { $0.1 < $1.1 }) else { return .geenRelatie }
        return .beeindigd(last.0, last.1)
    }

    /// The measures that protect the person on a day and may touch the dienst, whoever holds them.
    func bescherming(_ vraag: Relatievraag) -> [MaatregelVersie] {
        maatregelen.filter { version in
            let maatregel = version.maatregel
            return maatregel.van <= vraag.peildatum && (maatregel.tot.map { vraag.peildatum < $0 } ?? true)
                && (maatregel.omvang?.mayContain(vraag.dienstUuid) ?? true)
        }
    }
}

/// The part that the one who asks has in a measure.
private struct Deelname {
    let versie: MaatregelVersie
    let van: LocalDate
    /// When the measure or the asker's part in it ends, whichever is first.
    let tot: LocalDate?
    let isSuspended: Bool
    let coversDienst: Bool

    /// Nil for somebody who is and was no holder.
    init?(_ versie: MaatregelVersie, _ vraag: Relatievraag) {
        let maatregel = versie.maatregel
        let parts = maatregel.houders.filter { vraag.vertegenwoordiger.contains($0.partij) }
        // Somebody may have been dismissed and appointed anew; the part that goes on longest counts.
        guard let part = parts.max(by: { ($0.ontslagen ?? .farAway) < ($1.ontslagen ?? .farAway) }) else {
            return nil
        }
        self.versie = versie
        van = maatregel.van
        tot = [maatregel.tot, part.ontslagen].compactMap(\.self).min()
        isSuspended = part.isSuspended(on: vraag.peildatum)
        let task = maatregel.verdeling == .taakverdeling ? part.taak ?? RegisteredOmvang() : nil
        coversDienst = [maatregel.omvang, task].allSatisfy { $0?.mayContain(vraag.dienstUuid) ?? true }
    }

    /// The measure as the asker hears of it: it ends when the asker's part in it does.
    var asSeenByParty: MaatregelVersie {
        var seen = versie
        seen.maatregel.tot = tot
        return seen
    }
}

extension LocalDate {
    /// Later than any day that a court names.
    fileprivate static let farAway = LocalDate(.distantFuture)
}
