public import Foundation
public import Identity

/// A relation that a register stated: who is represented, on what ground, until when.
public struct Relation: Hashable, Sendable {
    /// The legal ground.
    public let kind: Vertegenwoordiging
    /// The name of the register.
    public let register: String
    /// The register's name for it.
    public let id: String
    /// Raised by the register with every change.
    public let version: Int
    /// Who is acted for.
    public let represented: Person
    /// When it holds, cut off at the earliest end that is known.
    public let period: Period
    /// Whether the court may still decide otherwise.
    public let voorlopig: Bool
    /// The day on which the child comes of age; nil where the represented is no child.
    public let ofAge: LocalDate?
    /// What the register calls who acts; nil when it does not say.
    public let holderName: String?

    /// Takes a machtiging as a relation; `ends` is the day from which a measure leaves it no room.
    public init(_ machtiging: Machtiging, in register: String, ends: LocalDate? = nil) {
        kind = .machtiging
        self.register = register
        id = machtiging.id
        version = machtiging.version
        represented = machtiging.vertegenwoordigde
        period = machtiging.period.cut(at: ends).cut(at: machtiging.vertegenwoordigde.died)
        voorlopig = false
        ofAge = nil
        holderName = nil
    }

    /// Takes a measure as a relation of `actor`, by the name the register has for him; `ends` is the earliest day
    /// that ends it, as far as is known.
    public init(_ maatregel: Maatregel, in register: String, by actor: Actor? = nil, ends: LocalDate?) {
        kind = maatregel.soort.kind
        self.register = register
        id = maatregel.id
        version = maatregel.version
        represented = maatregel.rechthebbende
        period = maatregel.period.cut(at: ends)
        voorlopig = maatregel.voorlopig
        ofAge = nil
        holderName = actor.flatMap { actor in
            maatregel.holders.first { $0.party.matches(actor) == .yes }?.name
        }
    }

    /// Takes authority over a child as a relation; nil when it would end before the child was born.
    public init?(_ gezag: Gezagsrelatie, in register: String, ends: LocalDate) {
        guard let period = Period(from: gezag.born, to: ends) else { return nil }
        kind = .gezag
        self.register = register
        id = gezag.id
        version = gezag.version
        represented = gezag.minderjarige
        self.period = period
        voorlopig = false
        ofAge = gezag.born.adding(years: 18)
        holderName = nil
    }

    /// The instant from which it no longer holds, if that is known.
    public var ends: Date? { period.to?.start }
}

extension Period {
    /// The same span, ending no later than `day`; a day before its begin changes nothing.
    fileprivate func cut(at day: LocalDate?) -> Period {
        guard let day, to.map({ day < $0 }) ?? true else { return self }
        return Period(from: from, to: day) ?? self
    }
}
