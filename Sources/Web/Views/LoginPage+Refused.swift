import Broker
import Identity

extension LoginPage {
    func refusalPage(_ refusal: Refusal) -> Shown {
        var values: Values = ["sentences": sentenceValues(refusal.text, in: language)]
        values["retry"] = retry(refusal.retry)
        return Shown(template: .refused, heading: refusal.text.heading(in: language), values: values)
    }

    private func retry(_ retry: Refusal.Retry) -> String? {
        switch retry {
        case .none: nil
        case .authenticate: text(.signInAgain)
        case .choose: text(.chooseAgain)
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
