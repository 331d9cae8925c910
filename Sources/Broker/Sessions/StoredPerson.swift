import Audit
import Identity
import Representation

/// A represented person as a grant keeps her, under seal.
struct StoredPerson: Codable {
    let bsn: String
    let name: PersonName

    init(_ person: Person) {
        bsn = person.bsn.reveal()
        name = person.name
    }

    var person: Person? { (try? BSN(bsn)).map { Person(bsn: $0, name: name) } }
}

/// What a grant keeps of a person cannot be opened with the present keys, or is not a person.
struct UnreadablePerson: Error {}

extension PersonKeys {
    /// The person a grant is about; nil for somebody who acts for herself.
    func represented(of grant: Grant) throws(UnreadablePerson) -> Person? {
        guard let sealed = grant.represented else { return nil }
        guard let data = try? sealing.open(sealed, for: grant.place),
            let person = try? decodeCanonicalJSON(StoredPerson.self, from: data).person
        else { throw UnreadablePerson() }
        return person
    }
}
