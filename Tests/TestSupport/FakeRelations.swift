import Broker
package import Foundation
import Identity
package import Representation

/// A feed in memory: the number of a change is its place in the list.
package actor FakeFeed: RelationFeed {
    private var changes: [RelationChanges.Change] = []
    private var failure: RegisterError?
    private var answeredAt = Fixture.noon
    private let page: Int

    package init(page: Int = 2000) { self.page = page }

    package func add(_ changes: RelationChanges.Change...) { self.changes += changes }

    package func add(_ changes: [RelationChanges.Change]) { self.changes += changes }

    /// The register is replaced by one that knows only these.
    package func restore(_ changes: [RelationChanges.Change]) { self.changes = changes }

    package func fail(_ error: RegisterError?) { failure = error }

    package func answer(at instant: Date) { answeredAt = instant }

    package func changes(after cursor: Int) throws(RegisterError) -> RelationChanges {
        if let failure { throw failure }
        guard cursor <= changes.count else { throw .refused(register: "toezicht", status: 410) }
        let next = min(cursor + page, changes.count)
        return RelationChanges(
            changes: Array(changes[cursor..<next]), next: next, hasMore: next < changes.count,
            answeredAt: answeredAt)
    }
}

/// The court's register in memory.
package actor FakeToezicht: ToezichtRegister {
    private var bescherming: [Bescherming] = []
    private var failure: RegisterError?
    /// What was asked, in order.
    package private(set) var questions: [RelationInquiry] = []

    package init() {}

    package func protect(_ bescherming: [Bescherming]) { self.bescherming = bescherming }

    package func fail(_ error: RegisterError?) { failure = error }

    package func relation(_ inquiry: RelationInquiry) throws(RegisterError) -> ToezichtAnswer {
        questions.append(inquiry)
        if let failure { throw failure }
        let noon = inquiry.day.start
        return ToezichtAnswer(
            represented: inquiry.represented, outcome: .noRelation, bescherming: bescherming,
            consultation: Consultation(
                register: "toezicht", reference: "t\(questions.count)", answeredAt: noon),
            validUntil: inquiry.day.adding(days: 2).start)
    }
}

/// The BRP in memory.
package actor FakeGezag: GezagRegister {
    private var relaties: [Gezagsrelatie]
    private var failure: RegisterError?
    /// What was asked, in order.
    package private(set) var questions: [GezagInquiry] = []

    package init(_ relaties: [Gezagsrelatie]) { self.relaties = relaties }

    package func hold(_ relaties: [Gezagsrelatie]) { self.relaties = relaties }

    package func fail(_ error: RegisterError?) { failure = error }

    package func gezag(_ inquiry: GezagInquiry) throws(RegisterError) -> GezagAnswer {
        questions.append(inquiry)
        if let failure { throw failure }
        return GezagAnswer(
            relaties: relaties,
            consultation: Consultation(
                register: "gezag", reference: "g\(questions.count)", answeredAt: inquiry.day.start),
            validUntil: inquiry.day.adding(days: 2).start)
    }
}
