import Broker
import Identity
import Mandaat

extension BeheerFault {
    /// What more there is to say to whoever sent it, line by line; never a number of a person.
    func lines(in language: Language) -> [String] {
        switch self {
        case .matrixText(.lines(let numbers)):
            let words = MatrixText.Fault.lines(numbers).words(in: language)
            return numbers.map { line($0, words, in: language) }
        case .matrixText(let fault): return [fault.words(in: language)]
        case .activering(.bevindingen(let found)): return found.map { $0.words(in: language) }
        case .list(let faults):
            return faults.bestand.map { $0.words(in: language) }
                + faults.regels.map { line($0.nummer, $0.fout.words(in: language), in: language) }
        case .unreadable(let fields):
            return fields.compactMap(BeheerMessage.init(field:)).map {
                BeheerMessage.checkField.text(in: language, ["veld": $0.text(in: language)])
            }
        default: return []
        }
    }

    private func line(_ number: Int, _ words: String, in language: Language) -> String {
        BeheerMessage.faultyLine.text(in: language, ["nummer": String(number), "fout": words])
    }
}

extension BeheerMessage {
    /// The label of a field of a form.
    fileprivate init?(field: String) {
        switch field {
        case "account": self = .account
        case "bsn": self = .number
        case "categorie": self = .categorie
        case "dag": self = .endDay
        case "tot": self = .tot
        case "profiel": self = .profiel
        case "van": self = .van
        default: return nil
        }
    }
}
