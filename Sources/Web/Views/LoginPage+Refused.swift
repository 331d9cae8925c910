import Broker
import Identity
import Policy

extension LoginPage {
    func refusalPage(_ refusal: Refusal) -> Shown {
        let sentences = sentenceValues(refusal.text, in: language) + [stillPossible(after: refusal)]
        var values: Values = [
            "sentences": sentences.compactMap(\.self), "needsDigiD": needsDigiD(refusal.text),
        ]
        values["retry"] = retry(refusal)
        return Shown(template: .refused, heading: refusal.text.heading(in: language), values: values)
    }

    /// What she can do without the register, where she may still choose for whom she acts.
    private func stillPossible(after refusal: Refusal) -> Values? {
        guard [.registerUnavailable, .relation(.cannotCheckNow)].contains(refusal.text),
            case .choose = refusal.retry, dienst.accepts(.zelf)
        else { return nil }
        return ["sentence": text(.stillForYourself)]
    }

    /// Whether the way on is in DigiD itself, so that the page links to it (Logius checklist C3).
    private func needsDigiD(_ text: PublicText) -> Bool {
        if case .levelTooLow = text { true } else { false }
    }

    private func retry(_ refusal: Refusal) -> String? {
        switch refusal.retry {
        case .none: nil
        case .authenticate: text(.signInAgain)
        case .choose: text(.chooseAgain)
        case .enterNumber:
            text([.busy, .relation(.cannotCheckNow)].contains(refusal.text) ? .tryAgain : .anotherNumber)
        }
    }
}

/// The sentences of a text; one that stays Dutch on an English page says so to a screen reader.
func sentenceValues(_ publicText: PublicText, in language: Language) -> [Values] {
    let dutch = Set(publicText.sentences(in: .nl))
    return publicText.sentences(in: language).map { sentence in
        var values: Values = ["sentence": sentence]
        values["foreign"] = language != .nl && dutch.contains(sentence) ? Language.nl.rawValue : nil
        return values
    }
}
