import Foundation
import Identity
import Representation

/// The law once more, on plain numbers and in other words than the rules.
extension Plain {
    private var law: [Domein: Set<Actie>] {
        let all: Set<Actie> = [.inzien, .indienen, .wijzigen, .betalen, .bezwaar]
        return switch soort {
        case .bewind: [.financieel: all]
        case .curatele: [.financieel: all, .persoonlijk: all]
        case .mentorschap: [.persoonlijk: [.inzien, .indienen, .wijzigen, .bezwaar]]
        }
    }

    func isInForce(_ day: Int) -> Bool { from <= day && (to.map { day < $0 } ?? true) }

    func touches(_ domein: Domein) -> Bool { law[domein] != nil && (part?.contains(domein) ?? true) }

    /// Whether holder number `actor` may act by it on a day; `agreed` when every other holder agreed.
    func covers(_ actor: Int, _ domein: Domein, on day: Int, died: Int?, agreed: Bool) -> Bool {
        guard let place = holders.firstIndex(of: actor), isInForce(day), died.map({ day < $0 }) ?? true else {
            return false
        }
        let acties = (law[domein] ?? []).subtracting(toestemming)
        let suspensions = verdeling == .gezamenlijk ? suspended : [suspended[place]]
        if acties.isEmpty || !touches(domein) { return false }
        if suspensions.contains(where: { $0?.contains(day) ?? false }) { return false }
        return switch verdeling {
        case .iederAfzonderlijk: true
        case .gezamenlijk: agreed || holders.count == 1
        case .taakverdeling: tasks[place].contains(domein)
        }
    }

    /// Whether a curatele of this history stands in its way.
    func isDisplaced(in history: [Plain], _ domein: Domein, on day: Int) -> Bool {
        soort != .curatele
            && history.contains { $0.soort == .curatele && $0.isInForce(day) && $0.touches(domein) }
    }

    /// The measure as a register would tell it.
    func maatregel(_ number: Int, died: Int?) throws -> Maatregel {
        let holders = try zip(zip(self.holders, tasks), suspended).map { pair, suspended in
            Holder(
                party: try Self.party(pair.0), taak: .deel(diensten: [], domeinen: pair.1),
                schorsingen: try suspended.map { [try Self.period($0.lowerBound, $0.upperBound)] } ?? [])
        }
        return try Samples.maatregel(
            soort, id: "t\(number)", voorlopig: voorlopig,
            omvang: part.map { .deel(diensten: [], domeinen: $0) } ?? .alles, holders: holders,
            verdeling: verdeling, period: Self.period(from, to), toestemming: toestemming,
            died: died.map(Days.date))
    }

    private static func period(_ from: Int, _ to: Int?) throws -> Period {
        guard let period = Period(from: Days.date(from), to: to.map(Days.date)) else {
            throw Samples.NoPeriod()
        }
        return period
    }

    private static func party(_ number: Int) throws -> Holder.Party {
        number == 2
            ? .person(try BSN("999990019")) : .office(try KvKNumber("0000000\(number + 1)"), vestiging: nil)
    }

    static func actor(_ number: Int) throws -> Actor {
        number == 2 ? .person(try BSN("999990019")) : try Samples.employee(of: "0000000\(number + 1)")
    }
}
