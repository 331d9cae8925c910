package import Broker
package import Foundation
package import Identity
package import OIDC
package import Policy
package import Representation

/// An office with employees, its client, and a child of Anna.
extension World {
    package static let client = "999990019"
    package static let secondClient = "999999990"
    package static let child = "999998778"
    package static let kvk = "90002768"
    package static let otherKvK = "90001354"

    /// An accepted login of an employee.
    package static func employeeLogin(
        _ subject: String = "opaque-1", of kvk: String = kvk, assertion: String = "_e1",
        via intermediary: String? = nil, level: LevelOfAssurance = .substantieel,
        for diensten: Set<DienstID> = [Fixture.schuldhulp],
        at instant: Date = Fixture.noon
    ) throws -> AuthenticationOutcome {
        let catalogue = try Fixture.catalogue()
        guard let subject = ActingSubject(subject) else { throw CocoaError(.formatting) }
        let employee = Employee(
            organisation: Organisation(try KvKNumber(kvk)), subject: subject, vestigingen: [],
            diensten: Set(diensten.compactMap { catalogue.diensten[$0]?.uuid }),
            intermediary: try intermediary.map { Organisation(try KvKNumber($0)) })
        return .authenticated(
            Authentication(
                actor: .employee(employee),
                evidence: LoginEvidence(
                    assertionID: assertion, identityProvider: Fixture.digid, level: level,
                    authenticatedAt: instant),
                replayUntil: instant + 240))
    }

    /// An accepted login of staff.
    package static func staffLogin(
        _ account: String = "kim@isd.example", of organisation: String = "00000001001234567000",
        assertion: String = "_s1", level: LevelOfAssurance = .substantieel, at instant: Date = Fixture.noon
    ) throws -> AuthenticationOutcome {
        guard
            let staff = StaffMember(
                account: account, functieprofiel: "consulent-inkomen", organisatie: try OIN(organisation),
                netwerkzone: "gemnet")
        else { throw CocoaError(.formatting) }
        return .authenticated(
            Authentication(
                actor: .medewerker(staff),
                evidence: LoginEvidence(
                    assertionID: assertion, identityProvider: Fixture.second, level: level,
                    authenticatedAt: instant),
                replayUntil: instant + 240))
    }

    /// A measure of the office over its client that holds today, with something changed.
    package static func maatregel(
        _ id: String = "t1", over person: String = client, _ soort: Maatregel.Soort = .bewind,
        version: Int = 3, voorlopig: Bool = false, holders: [Holder]? = nil,
        verdeling: Maatregel.Verdeling = .iederAfzonderlijk, ends: LocalDate? = nil,
        toestemming: Set<Actie> = []
    ) throws -> Maatregel {
        guard let period = Period(from: Fixture.today.adding(days: -100), to: ends) else {
            throw CocoaError(.formatting)
        }
        let name = PersonName(
            formOfAddress: person == client ? .heer : .mevrouw,
            initialsAndSurname: person == client ? "P. Jansen" : "K. Bakker", birthYear: 1958)
        return Maatregel(
            id: id, version: version, soort: soort, voorlopig: voorlopig,
            rechthebbende: Person(bsn: try BSN(person), name: name), omvang: .alles,
            holders: try holders ?? [office()], verdeling: verdeling, period: period,
            toestemmingVereist: toestemming)
    }

    package static func office(_ kvk: String = kvk) throws -> Holder {
        Holder(party: .office(try KvKNumber(kvk), vestiging: nil))
    }

    /// A child of twelve over whom Anna has authority, with something changed.
    package static func gezag(
        _ gezag: Gezag? = nil, id: String = "g1", born: LocalDate? = LocalDate("2014-02-01")
    ) throws -> Gezagsrelatie {
        guard let born else { throw CocoaError(.formatting) }
        let name = PersonName(formOfAddress: .neutraal, initialsAndSurname: "Sam", birthYear: born.year)
        return Gezagsrelatie(
            id: id, version: 1, minderjarige: Person(bsn: try BSN(child), name: name), born: born,
            gezag: try gezag ?? .eenhoofdigOuderlijkGezag(ouder: BSN(anna)))
    }

    /// An employee logs in; the page asks for the number of a client.
    package func employed(
        _ request: AuthorizationRequest? = nil, as login: AuthenticationOutcome? = nil,
        at now: Date = Fixture.noon
    ) async throws -> Continuation {
        await provider.answer(.success(try login ?? Self.employeeLogin(at: now)))
        return try await authenticated(
            try request ?? Fixture.request(dienst: Fixture.schuldhulp), at: now)
    }

    /// An employee enters the number of a client.
    package func named(
        _ number: String = client, as login: AuthenticationOutcome? = nil, at now: Date = Fixture.noon
    ) async throws -> Continuation {
        let first = try await employed(as: login, at: now)
        let named = try await choose(.client(number), after: first.step, at: now)
        return Continuation(named.step, sessionSecret: first.sessionSecret)
    }
}

extension Fixture {
    /// A change of one dienst in a catalogue.
    package static func changing(
        _ id: DienstID = schuldhulp, accepts kinds: Set<Vertegenwoordiging>? = nil,
        minimum: LevelOfAssurance? = nil, domein: Domein? = nil, eigenToegang: EigenToegang? = nil,
        alleenProfessioneel: Set<Vertegenwoordiging> = [], acties: Set<Actie>? = nil
    ) -> @Sendable (Catalogue) throws -> Catalogue {
        { catalogue in
            guard let old = catalogue.diensten[id] else { throw CocoaError(.formatting) }
            let new = Dienst(
                id: id, uuid: old.uuid, etdServiceID: old.etdServiceID, gemeente: old.gemeente,
                naam: old.naam, domein: domein ?? old.domein, doel: old.doel, grondslag: old.grondslag,
                minimumLoA: minimum ?? old.minimumLoA, identityProviders: old.identityProviders,
                vertegenwoordiging: kinds ?? old.vertegenwoordiging, identificatie: old.identificatie,
                sessie: old.sessie, acties: acties ?? old.acties,
                eigenToegang: eigenToegang ?? old.eigenToegang,
                alleenProfessioneel: alleenProfessioneel)
            return Catalogue(
                issuer: catalogue.issuer, gemeenten: catalogue.gemeenten,
                diensten: catalogue.diensten.merging([id: new]) { $1 }, portals: catalogue.portals,
                verbanden: [:], policyVersion: catalogue.policyVersion)
        }
    }
}
