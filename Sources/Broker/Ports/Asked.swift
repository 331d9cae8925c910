import Audit
import Foundation
import Identity
import Policy
import Representation

/// What came of asking a register, and the record that it was asked.
struct Asked<Answer: Sendable> {
    let inquiry: Question.Inquiry<Answer>
    let events: [Event]

    static var notAsked: Asked { Asked(inquiry: .notAsked, events: []) }

    private init(inquiry: Question.Inquiry<Answer>, events: [Event]) {
        self.inquiry = inquiry
        self.events = events
    }

    /// Asks; a register that fails is recorded as one that answers.
    ///
    /// - Parameters:
    ///   - register: Its name in the record of a failure.
    ///   - record: Makes the record of what happened.
    ///   - asking: Asks it.
    init(
        _ register: String, recording record: (Event.What) -> Event,
        _ asking: () async throws(RegisterError) -> (Answer, Consultation)
    ) async {
        do throws(RegisterError) {
            let (answer, consultation) = try await asking()
            self.init(inquiry: .answered(answer), events: [record(Event.What(consultation))])
        } catch {
            self.init(
                inquiry: .failed(error),
                events: [record(.registerFailed(register: register, reason: error.code))])
        }
    }
}

extension Event.What {
    /// That a register answered.
    init(_ consultation: Consultation) {
        self = .registerConsulted(register: consultation.register, reference: consultation.reference)
    }
}

extension RelationInquiry {
    /// The question about somebody for a dienst, today.
    init(
        about represented: BSN, by actor: Actor, _ login: LoginEvidence, for dienst: Dienst,
        in gemeente: GemeenteCode, _ randomness: Randomness, at now: Date
    ) {
        self.init(
            checkID: randomness.handle(), dienst: dienst.uuid, day: LocalDate(now), represented: represented,
            actor: actor, level: login.level, doel: dienst.doel, gemeente: gemeente)
    }
}

extension GezagInquiry {
    /// The question about one child, or every child of the actor, for a dienst, today.
    init(
        about child: BSN?, by actor: BSN, for dienst: Dienst, in gemeente: GemeenteCode,
        _ randomness: Randomness, at now: Date
    ) {
        self.init(
            checkID: randomness.handle(), dienst: dienst.uuid, day: LocalDate(now), represented: child,
            actor: actor, doel: dienst.doel, gemeente: gemeente)
    }
}
