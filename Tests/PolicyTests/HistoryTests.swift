import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("Any history of measures")
struct HistoryTests {
    /// What is asked of one history: who, in which dienst, at which instant, and whether the others agreed.
    private struct Instance {
        let history: [Plain]
        let died: Int?
        let actor: Int
        let domein: Domein
        let agreed: Bool

        func question() throws -> Question {
            let maatregelen = try history.enumerated().map { try $1.maatregel($0, died: died) }
            let answer = ToezichtAnswer(
                represented: try BSN(Samples.client), outcome: .exists(maatregelen),
                bescherming: maatregelen.map(Bescherming.init), consultation: Samples.consultation,
                validUntil: .distantFuture)
            let dienst = domein == .financieel ? Samples.money : Samples.care
            let wish = try Samples.asking(answer, approvals: agreed ? approvals(to: maatregelen) : [])
            return try Samples.question(wish, dienst: dienst, actor: Plain.actor(actor))
        }

        private func approvals(to maatregelen: [Maatregel]) throws -> [Approval] {
            try maatregelen.flatMap { maatregel in
                try (0...2).map {
                    Approval(
                        actor: try Plain.actor($0), maatregel: maatregel.id, version: maatregel.version,
                        dienst: Samples.uuid)
                }
            }
        }

        /// The numbers of the measures that cover the act on a day.
        func covering(_ day: Int) -> Set<String> {
            let numbers = history.indices.filter {
                history[$0].covers(actor, domein, on: day, died: died, agreed: agreed)
                    && !history[$0].isDisplaced(in: history, domein, on: day)
            }
            return Set(numbers.map { "t\($0)" })
        }
    }

    /// The days on which the clock changes in 2026, and one on which it does not.
    private static let changes = [20_541, 20_751, 20_600]

    private static func instance(_ random: inout Seeded, about centre: Int) -> Instance {
        Instance(
            history: Plain.history(&random, about: centre),
            died: Int.random(in: 0..<6, using: &random) == 0
                ? centre + .random(in: -6...6, using: &random) : nil,
            actor: .random(in: 0...2, using: &random),
            domein: Bool.random(using: &random) ? .financieel : .persoonlijk,
            agreed: Bool.random(using: &random))
    }

    /// Midnights and the second before, and instants between.
    private static func instants(_ random: inout Seeded, about centre: Int) -> [Date] {
        (0..<4).flatMap { _ in
            let midnight = Days.start(centre + .random(in: -10...10, using: &random))
            return [midnight, midnight - 1, midnight + Double(Int.random(in: 0..<86_400, using: &random))]
        }
    }

    @Test("grants what a measure in force at that instant covers, and nothing else", arguments: 0..<30)
    func grants(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        var (yes, no) = (0, 0)
        for round in 0..<30 {
            let centre = Self.changes[round % Self.changes.count]
            let instance = Self.instance(&random, about: centre)
            let question = try instance.question()
            for instant in Self.instants(&random, about: centre) {
                let covering = instance.covering(Days.of(instant))
                let decision = decide(question, id: "b", at: instant)
                #expect(decision.outcome.reasons.isEmpty == !covering.isEmpty)
                if let relation = decision.evidence.relation { #expect(covering.contains(relation.id)) }
                if covering.isEmpty { no += 1 } else { yes += 1 }
                expectEnd(of: decision, instance, after: instant)
            }
        }
        #expect(yes > 0 && no > 0)
    }

    /// The same measure covers every day until the end, and not the day of the end.
    private func expectEnd(of decision: Decision, _ instance: Instance, after now: Date) {
        guard let relation = decision.evidence.relation else { return }
        guard let until = decision.outcome.until else {
            #expect(instance.covering(Days.of(now) + 400).contains(relation.id))
            return
        }
        let end = Days.of(until)
        #expect(Days.start(end) == until && !instance.covering(end).contains(relation.id))
        #expect((Days.of(now)..<end).allSatisfy { instance.covering($0).contains(relation.id) })
    }

    @Test("passes from an office to its successor at midnight, without a gap", arguments: changes)
    func successor(_ day: Int) throws {
        var random = Seeded(state: 1)
        var old = Plain.random(&random, about: day, from: day - 5)
        (old.soort, old.to, old.holders, old.tasks) = (.bewind, day, [0], [[]])
        (old.suspended, old.verdeling, old.part, old.toestemming) = ([nil], .iederAfzonderlijk, nil, [])
        var new = old
        (new.from, new.to, new.holders) = (day, nil, [1])
        let midnight = Days.start(day)
        for (instant, holder) in [(midnight - 1, 0), (midnight, 1)] {
            for actor in 0...1 {
                let instance = Instance(
                    history: [old, new], died: nil, actor: actor, domein: .financieel, agreed: false)
                let decision = decide(try instance.question(), id: "b", at: instant)
                #expect(decision.outcome.reasons.isEmpty == (actor == holder))
            }
        }
    }
}
