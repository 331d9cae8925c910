public import Identity
import Representation

extension Question.Wish {
    /// The capacity asked for; a measure of any kind is called what the register calls it, or else bewind.
    public var kind: Vertegenwoordiging {
        switch self {
        case .ownBehalf: .zelf
        case .machtiging: .machtiging
        case .maatregel(let inquiry, let kind, _, _): (kind ?? inquiry.answer?.soort ?? .bewind).kind
        case .gezag: .gezag
        }
    }

    /// Whether its register was asked, or none need be.
    fileprivate var wasAsked: Bool {
        switch self {
        case .ownBehalf: true
        case .machtiging(let inquiry, _): inquiry.wasAsked
        case .maatregel(let inquiry, _, _, _): inquiry.wasAsked
        case .gezag(let inquiry, _): inquiry.wasAsked
        }
    }

    /// The proof that the register of this capacity was asked.
    var consultation: Consultation? {
        switch self {
        case .ownBehalf: nil
        case .machtiging(let inquiry, _): inquiry.answer?.consultation
        case .maatregel(let inquiry, _, _, _): inquiry.answer?.consultation
        case .gezag(let inquiry, _): inquiry.answer?.consultation
        }
    }
}

extension Question.Inquiry {
    /// The answer, when there is one.
    public var answer: Answer? {
        guard case .answered(let answer) = self else { return nil }
        return answer
    }
}

extension Question {
    /// Whether every register that has a say in it was asked.
    var wasAsked: Bool { wish.wasAsked && bescherming?.wasAsked ?? true }
}

extension Question.Inquiry {
    fileprivate var wasAsked: Bool { if case .notAsked = self { false } else { true } }
}

extension ToezichtAnswer {
    /// The kind of measure it speaks of, when it speaks of one.
    fileprivate var soort: Maatregel.Soort? {
        switch outcome {
        case .exists(let maatregelen): maatregelen.first?.soort
        case .ended(let soort, _), .outOfScope(let soort): soort
        case .noRelation, .unknownPerson, .notPublished, .notYet, .suspended, .levelTooLow, .deceased, .quota:
            nil
        }
    }
}
