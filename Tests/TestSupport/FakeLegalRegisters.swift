import Foundation
package import Identity
package import Representation

/// The court's register in memory: it answers what the test says of a number, and otherwise that there is nothing.
package actor FakeToezicht: ToezichtRegister {
    private var outcomes: [BSN: ToezichtAnswer.Outcome] = [:]
    private var protection: [BSN: [Bescherming]] = [:]
    private var failure: RegisterError?
    private var interlude: (@Sendable () async -> Void)?
    /// What it was asked.
    package private(set) var inquiries: [RelationInquiry] = []

    package init() {}

    package func answer(_ outcome: ToezichtAnswer.Outcome, about person: BSN) { outcomes[person] = outcome }

    /// Answers that these are the measures over the person whom they are about.
    package func hold(_ maatregelen: Maatregel...) {
        for (person, measures) in Dictionary(grouping: maatregelen, by: \.rechthebbende.bsn) {
            outcomes[person] = .exists(measures)
        }
    }

    /// Answers that there is this measure too.
    package func add(_ maatregel: Maatregel) {
        let person = maatregel.rechthebbende.bsn
        if case .exists(let others) = outcomes[person] {
            outcomes[person] = .exists(others + [maatregel])
        } else {
            outcomes[person] = .exists([maatregel])
        }
    }

    package func protect(_ person: BSN, by bescherming: Bescherming...) { protection[person] = bescherming }

    package func fail(_ error: RegisterError?) { failure = error }

    /// Does something else each time before it answers.
    package func before(_ interlude: (@Sendable () async -> Void)?) { self.interlude = interlude }

    package func relation(_ inquiry: RelationInquiry) async throws(RegisterError) -> ToezichtAnswer {
        inquiries.append(inquiry)
        let reference = "t\(inquiries.count)"
        await interlude?()
        if let failure { throw failure }
        let person = inquiry.represented
        return ToezichtAnswer(
            represented: person, outcome: outcomes[person] ?? .noRelation,
            bescherming: protection[person] ?? [],
            consultation: Consultation(
                register: "toezicht", reference: reference, answeredAt: inquiry.day.start),
            validUntil: inquiry.day.adding(days: 2).start)
    }
}

/// The register of authority over children in memory.
package actor FakeGezag: GezagRegister {
    private var relaties: [Gezagsrelatie]
    private var failure: RegisterError?
    /// What it was asked.
    package private(set) var inquiries: [GezagInquiry] = []
    /// How often it was asked.
    package var questions: Int { inquiries.count }

    package init(_ relaties: [Gezagsrelatie] = []) { self.relaties = relaties }

    package func hold(_ relaties: [Gezagsrelatie]) { self.relaties = relaties }

    package func fail(_ error: RegisterError?) { failure = error }

    package func gezag(_ inquiry: GezagInquiry) throws(RegisterError) -> GezagAnswer {
        inquiries.append(inquiry)
        if let failure { throw failure }
        return GezagAnswer(
            relaties: relaties,
            consultation: Consultation(
                register: "gezag", reference: "g\(questions)", answeredAt: inquiry.day.start),
            validUntil: inquiry.day.adding(days: 2).start)
    }
}

/// Remembers whom holders asked to agree.
package actor FakeMessages: HolderMessages {
    /// The messages that are under way.
    package private(set) var sent: [AgreementRequest] = []
    private var failure: RegisterError?
    private var interlude: (@Sendable () async -> Void)?

    package init() {}

    package func fail(_ error: RegisterError?) { failure = error }

    /// Does something else each time while a message goes out.
    package func before(_ interlude: (@Sendable () async -> Void)?) { self.interlude = interlude }

    package func askAgreement(_ request: AgreementRequest) async throws(RegisterError) {
        if let failure { throw failure }
        sent.append(request)
        await interlude?()
    }
}
