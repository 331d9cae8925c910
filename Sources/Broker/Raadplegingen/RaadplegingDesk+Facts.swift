import Audit
import Foundation
import Identity
import Mandaat
import Policy
import Representation

/// A member of staff who is logged in at a portal of her samenwerkingsverband.
struct Asker {
    let token: String
    let staff: StaffMember
    let holding: Holding
    let werkverband: Werkverband
}

/// What a raadpleging is judged by, and the account it came from.
struct Facts {
    let omstandigheden: Omstandigheden
    let account: StoredAccount?
    let matrix: Matrixversie?

    /// That the account was used: noted once a day.
    func use(at now: Date) -> VerbandChange? {
        guard let account, LocalDate(account.account.laatstGebruikt) < LocalDate(now) else { return nil }
        return .keep(account.changed { $0.laatstGebruikt = now })
    }
}

extension RaadplegingDesk {
    /// Whose token it is, when that is staff at a portal where they may consult.
    func asker(_ bearer: String?, at now: Date) async throws(RaadplegingFault) -> Asker {
        guard let bearer else { throw .token(.bearerMissing) }
        let use: TokenUse?
        do throws(TokenDeskFault) { use = try await tokens.use(of: bearer, by: nil, at: now) } catch {
            throw .token(error)
        }
        guard let holding = use?.holding else { throw .token(.bearerInvalid) }
        guard case .medewerker(let staff) = holding.actor,
            let werkverband = catalogue.werkverband(at: holding.grant.client),
            werkverband.identityProvider == holding.session.login.identityProvider
        else { throw .noStaff }
        return Asker(token: bearer, staff: staff, holding: holding, werkverband: werkverband)
    }

    /// Everything is read whatever comes of it: how long it takes says nothing about who stands on a list.
    func facts(
        for vraag: RaadpleegVraag, of asker: Asker, at now: Date
    ) async throws(RaadplegingFault) -> Facts {
        let (werkverband, today) = (asker.werkverband, LocalDate(now))
        do throws(StoreError) {
            let state = try await store.state(
                of: werkverband.verband.id, for: asker.staff.account, on: today)
            let bereik = try await bereik(for: vraag, of: asker, state, on: today)
            let zaak = vraag.raadpleging(keys).handeling?.zaak
            let eerdere = try await earlier(in: zaak)
            return Facts(
                omstandigheden: Omstandigheden(
                    medewerker: Medewerker(
                        account: asker.staff.account, persoon: keys.persoon(asker.staff),
                        profiel: asker.staff.functieprofiel,
                        netwerkzone: asker.staff.netwerkzone,
                        stand: stand(of: asker.staff, state, in: werkverband, at: now)),
                    verband: werkverband.verband, opdrachten: state.opdrachten,
                    aansluiting: werkverband.aansluiting, matrix: state.matrix?.matrix,
                    afwijkingen: state.afwijkingen, bereik: bereik, eerdere: eerdere),
                account: state.account, matrix: state.matrix)
        } catch { throw .store(error) }
    }

    /// What her organisation says she does must be what was asked for, approved and carried out here.
    func stand(
        of staff: StaffMember, _ state: VerbandState, in werkverband: Werkverband, at now: Date
    ) -> Accountstand {
        guard let account = state.account?.account else { return .geblokkeerd(.geenAutorisatie) }
        let stand = werkverband.accounts.stand(of: account, at: now)
        guard stand == .actief || stand == .verklaringOntbreekt else { return stand }
        return account.profiel == staff.functieprofiel ? stand : .geblokkeerd(.geenAutorisatie)
    }

    private func earlier(in zaak: Pseudonym?) async throws(StoreError) -> [Zaakhandeling] {
        guard let zaak else { return [] }
        return try await store.handelingen(in: zaak)
    }

    private func bereik(
        for vraag: RaadpleegVraag, of asker: Asker, _ state: VerbandState, on today: LocalDate
    ) async throws(StoreError) -> Bereik {
        guard let bsn = vraag.bsn else { return Bereik(lijsten: [], escapesVandaag: state.escapes) }
        let leden = asker.werkverband.verband.leden
        let lijsten = try await lists.lists(of: bsn, among: leden, on: today)
        var inCaseload = false
        if asker.werkverband.aansluiting.caseload, let gemeente = vraag.gemeente {
            inCaseload = try await lists.isInCaseload(
                of: asker.staff.account, bsn, in: gemeente, on: today)
        }
        return Bereik(
            lijsten: lijsten, inCaseload: inCaseload, escape: vraag.escape, escapesVandaag: state.escapes)
    }
}
