import Audit
import Foundation
import Identity
import Representation

/// Who logged in, as a session keeps her under seal.
enum StoredActor: Codable {
    case person(bsn: String)
    case employee(StoredEmployee)
    case medewerker(StoredStaffMember)

    init(_ actor: Actor) {
        self =
            switch actor {
            case .person(let bsn): .person(bsn: bsn.reveal())
            case .employee(let employee): .employee(StoredEmployee(employee))
            case .medewerker(let staff): .medewerker(StoredStaffMember(staff))
            }
    }

    var actor: Actor? {
        switch self {
        case .person(let bsn): (try? BSN(bsn)).map(Actor.person)
        case .employee(let stored): stored.employee.map(Actor.employee)
        case .medewerker(let stored): stored.staff.map(Actor.medewerker)
        }
    }
}

/// An employee, her organisation and what she was sent for, likewise.
struct StoredEmployee: Codable {
    let organisation: StoredOrganisation
    let subject: String
    let vestigingen: [String]
    let diensten: [String]
    let intermediary: StoredOrganisation?

    init(_ employee: Employee) {
        organisation = StoredOrganisation(employee.organisation)
        subject = employee.subject.reveal()
        vestigingen = employee.vestigingen.map { $0.reveal() }.sorted()
        diensten = employee.diensten.sorted()
        intermediary = employee.intermediary.map(StoredOrganisation.init)
    }

    /// Nil unless every part can be read: a restriction that is lost would widen what she may do.
    var employee: Employee? {
        let branches = vestigingen.compactMap { try? Vestigingsnummer($0) }
        guard let organisation = organisation.organisation, let subject = ActingSubject(subject),
            branches.count == vestigingen.count,
            (intermediary == nil) == (intermediary?.organisation == nil)
        else { return nil }
        return Employee(
            organisation: organisation, subject: subject, vestigingen: Set(branches),
            diensten: Set(diensten), intermediary: intermediary?.organisation)
    }
}

/// An organisation's numbers, likewise.
struct StoredOrganisation: Codable {
    let kvk: String?
    let rsin: String?

    init(_ organisation: Organisation) {
        kvk = organisation.kvk?.reveal()
        rsin = organisation.rsin?.reveal()
    }

    var organisation: Organisation? {
        let (number, tax) = (kvk.flatMap { try? KvKNumber($0) }, rsin.flatMap { try? RSIN($0) })
        guard (kvk == nil) == (number == nil), (rsin == nil) == (tax == nil) else { return nil }
        return Organisation(kvk: number, rsin: tax)
    }
}

/// Who a session is of cannot be opened with the present keys, or is nobody.
struct UnreadableActor: Error {}

extension PersonKeys {
    /// Seals who logged in for a session.
    func seal(_ actor: Actor, for place: String, _ randomness: Randomness) -> Sealed {
        sealing.seal(canonicalJSON(StoredActor(actor)), for: place, randomness)
    }

    /// Who logged in.
    func actor(of session: Session) throws(UnreadableActor) -> Actor {
        try open(session.actor, for: session.place)
    }

    /// Opens what ``seal(_:for:_:)-(Actor,_,_)`` made.
    func open(_ sealed: Sealed, for place: String) throws(UnreadableActor) -> Actor {
        guard let data = try? sealing.open(sealed, for: place),
            let actor = try? decodeCanonicalJSON(StoredActor.self, from: data).actor
        else { throw UnreadableActor() }
        return actor
    }
}
