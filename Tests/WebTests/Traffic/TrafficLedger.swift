import Audit
import Identity

/// What should stand in the log of each gemeente, written down by who made the traffic.
struct TrafficLedger {
    /// One record: what happened, to what, about whom.
    struct Entry: Hashable, CustomStringConvertible {
        let what: String
        var id = ""
        var person: Pseudonym?

        var description: String { "\(what) \(id) \(person?.description.prefix(6) ?? "")" }
    }

    /// A raadpleging as figures count it.
    struct Figure: Hashable {
        let outcome: String
        let onderdeel: String
        /// By what the person was reached; empty for a no.
        let reach: String
    }

    /// In order, by gemeente.
    private(set) var entries: [GemeenteCode: [Entry]] = [:]
    /// Over all gemeenten, however they are divided.
    private(set) var figures: [Figure: Int] = [:]
    private(set) var escapes = 0
    private(set) var listChanges = 0
    /// What only one gemeente may be shown, and which.
    private(set) var references: [String: GemeenteCode] = [:]
    /// What nobody may be shown who did not send it.
    private(set) var persons: [String: GemeenteCode] = [:]

    mutating func note(
        _ what: String, _ id: String = "", of person: Pseudonym? = nil, in gemeente: GemeenteCode
    ) {
        entries[gemeente, default: []].append(Entry(what: what, id: id, person: person))
    }

    mutating func count(_ figure: Figure) {
        figures[figure, default: 0] += 1
        if figure.reach.hasPrefix("escape") { escapes += 1 }
    }

    mutating func countListChange() { listChanges += 1 }

    mutating func own(_ reference: String, _ gemeente: GemeenteCode) { references[reference] = gemeente }

    mutating func hide(_ secret: String, _ gemeente: GemeenteCode) { persons[secret] = gemeente }

    /// The gemeenten of which a text shows something.
    func owners(in text: String) -> Set<GemeenteCode> {
        Set(Self.words(text).compactMap { references[$0] ?? persons[$0] })
    }

    /// Whether a text shows a number, a pseudonym or a token.
    func showsPersons(_ text: String) -> Bool { Self.words(text).contains { persons[$0] != nil } }

    /// What a text is made of: every handle, number and pseudonym is one word.
    private static func words(_ text: String) -> Set<String> {
        let octets = text.utf8.split { !isPartOfWord($0) }
        return Set(octets.map { String(decoding: $0, as: UTF8.self) })
    }

    private static func isPartOfWord(_ octet: UInt8) -> Bool {
        switch octet {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }
}

extension TrafficLedger.Entry {
    /// What a record says happened.
    init(_ event: Event) {
        let person = event.represented
        switch event.what {
        case .raadpleging(let record):
            self.init(
                what: "raadpleging \(record.outcome) \(record.verband)", id: record.besluit, person: person)
        case .escaped(let besluit, _): self.init(what: "escaped", id: besluit, person: person)
        case .raadplegingIntrospected(let besluit, let active):
            self.init(what: "introspected \(active)", id: besluit, person: person)
        case .opdracht(let verband, let stands): self.init(what: "opdracht \(stands)", id: verband)
        case .listRefused(let list, _): self.init(what: "\(list) refused")
        case .listStaged(let list, let upload, _): self.init(what: "\(list) staged", id: upload)
        case .listActivated(let list, let upload, _, _): self.init(what: "\(list) activated", id: upload)
        case .listDropped(let list, let upload): self.init(what: "\(list) dropped", id: upload)
        case .listChanged(let list, let change, _):
            self.init(what: "\(list) \(change.rawValue)", person: person)
        case .actsShown(let count): self.init(what: "acts shown", id: "\(count)", person: event.actor)
        case .actDisputed(let besluit, _): self.init(what: "disputed", id: besluit, person: event.actor)
        default: self.init(what: "\(event.what)")
        }
    }
}
