public import Foundation
import Identity

/// Judges a raadpleging: the one place that says yes, and every condition must hold for it.
///
/// Who stands on a list is told only to somebody who may ask: the reach is judged when all else holds.
///
/// - Parameters:
///   - raadpleging: What is asked.
///   - facts: What it is judged by.
///   - now: The instant; days are those of Europe/Amsterdam.
/// - Returns: A yes with what it rests on, or every reason of a no.
public func judge(_ raadpleging: Raadpleging, _ facts: Omstandigheden, at now: Date) -> Oordeel {
    let recht = recht(for: raadpleging, facts, at: now)
    let refusals =
        account(facts) + order(raadpleging, facts, at: now) + place(facts) + purpose(raadpleging, facts)
        + recht.refusals + key(raadpleging, facts) + separation(raadpleging, facts)
    guard refusals.isEmpty, let gemeente = raadpleging.gemeente, case .success(let grond) = recht else {
        return .geweigerd(refusals)
    }
    switch reach(of: raadpleging, facts, in: gemeente, at: now) {
    case .success(let reach): return .toegestaan(gemeente, grond, reach)
    case .refused(let refusals): return .geweigerd(refusals)
    }
}

private func account(_ facts: Omstandigheden) -> [Weigering] {
    facts.medewerker.stand == .actief ? [] : [.account(facts.medewerker.stand)]
}

private func order(_ raadpleging: Raadpleging, _ facts: Omstandigheden, at now: Date) -> [Weigering] {
    guard let gemeente = raadpleging.gemeente else { return [.geenGemeente] }
    switch facts.verband.stand(voor: gemeente, facts.opdrachten, at: now) {
    case .geldig: return []
    case .geenLid: return [.geenLid(gemeente)]
    case .nietCompleet(let missing): return [.nietCompleet(ontbreekt: missing)]
    case .ingetrokken(let by): return [.opdrachtIngetrokken(by)]
    }
}

private func place(_ facts: Omstandigheden) -> [Weigering] {
    facts.aansluiting.takes(facts.medewerker.netwerkzone) ? [] : [.netwerkzone]
}

private func purpose(_ raadpleging: Raadpleging, _ facts: Omstandigheden) -> [Weigering] {
    facts.aansluiting.doelen.contains(raadpleging.doel) ? [] : [.doel(raadpleging.doel)]
}

/// The row of her functieprofiel, or else a deviation of her own that still holds.
private func recht(
    for raadpleging: Raadpleging, _ facts: Omstandigheden, at now: Date
) -> Found<Rechtsgrond> {
    guard let matrix = facts.matrix else { return .refused([.geenMatrix]) }
    guard facts.aansluiting.onderdeel(raadpleging.onderdeel) != nil else {
        return .refused([.onbekendOnderdeel(raadpleging.onderdeel)])
    }
    let profiel = facts.medewerker.profiel
    let row = matrix.recht(of: profiel, op: raadpleging.onderdeel, voor: raadpleging.doel)
    if let row, row.hasGrondslag { return .success(.matrix(row)) }
    let own = facts.afwijkingen.filter {
        $0.account == facts.medewerker.account && $0.onderdeel == raadpleging.onderdeel
            && $0.doel == raadpleging.doel
    }
    let today = LocalDate(now)
    let standing = own.filter { today < $0.tot }.map { $0.recht(of: profiel) }
    if let deviation = standing.first(where: \.hasGrondslag) { return .success(.afwijking(deviation)) }
    if row != nil || !standing.isEmpty { return .refused([.geenGrondslag]) }
    return .refused([own.map(\.tot).max().map { .afwijkingVerlopen($0) } ?? .geenRecht])
}

/// Only what is heavy is searched by something else than a BSN; nobody is filled in for who is not named.
private func key(_ raadpleging: Raadpleging, _ facts: Omstandigheden) -> [Weigering] {
    guard let onderdeel = facts.aansluiting.onderdeel(raadpleging.onderdeel) else { return [] }
    let maySearch = onderdeel.isZwaar && onderdeel.soort != .aanvraag
    return raadpleging.sleutel == .anders && !maySearch ? [.sleutel(.anders)] : []
}

/// Who did something in a case does not do there what must lie with another.
private func separation(_ raadpleging: Raadpleging, _ facts: Omstandigheden) -> [Weigering] {
    guard let voornemen = raadpleging.handeling else { return [] }
    let handeling = Zaakhandeling(
        zaak: voornemen.zaak, handeling: voornemen.handeling, door: facts.medewerker.persoon)
    if staatVrij(handeling, na: facts.eerdere) { return [] }
    return [voornemen.handeling == .rapport ? .zelfBeboet : .zelfGerapporteerd]
}

/// Whom she may reach: a reason given widens this, and nothing else.
private func reach(
    of raadpleging: Raadpleging, _ facts: Omstandigheden, in gemeente: GemeenteCode, at now: Date
) -> Found<Reikwijdte> {
    guard raadpleging.sleutel == .bsn else { return .success(.zoeken) }
    let bereik = facts.bereik
    if facts.aansluiting.caseload {
        if bereik.inCaseload { return .success(.caseload) }
    } else {
        let members = bereik.lijsten.filter {
            facts.verband.stand(voor: $0, facts.opdrachten, at: now) == .geldig
        }
        let lists = facts.verband.whitelist == .eigen ? members.intersection([gemeente]) : members
        if !lists.isEmpty { return .success(.whitelist(lists)) }
    }
    guard let escape = bereik.escape else {
        return .refused([facts.aansluiting.caseload ? .nietInCaseload : .nietOpLijst(gemeente)])
    }
    guard escape.isExplained else { return .refused([.escapeZonderToelichting]) }
    guard bereik.escapesVandaag < facts.aansluiting.escapesPerDag else {
        return .refused([.teVeelEscapes(hoogstens: facts.aansluiting.escapesPerDag)])
    }
    return .success(.escape(escape))
}

/// What was found, or why it was not.
private enum Found<Value> {
    case success(Value)
    case refused([Weigering])

    var refusals: [Weigering] {
        switch self {
        case .success: []
        case .refused(let refusals): refusals
        }
    }
}
