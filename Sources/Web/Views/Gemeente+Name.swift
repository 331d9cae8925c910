import Foundation
import Identity

extension Gemeente {
    /// The organisation as a page calls it: `Gemeente Voorbeeldstad`, `the municipality of Voorbeeldstad`.
    ///
    /// A configured name that already begins with the word does not get it twice.
    func called(_ message: Message, in language: Language) -> String {
        message.text(in: language, ["naam": ownName])
    }

    private var ownName: String {
        let word = naam.range(of: "gemeente ", options: [.caseInsensitive, .anchored])
        return word.map { String(naam[$0.upperBound...]) } ?? naam
    }
}
