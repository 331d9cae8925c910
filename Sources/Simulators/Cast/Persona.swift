public import Identity

/// Somebody of the demo world: invented, with a number of the test range.
public struct Persona: Hashable, Sendable {
    /// Short name, as in `?persona=anna`.
    public let id: String
    /// In the range 9999…, which is given to nobody, and passing the eleven test.
    public let bsn: BSN
    /// `mevrouw`, `heer` or `neutraal`, as registers write it.
    public let formOfAddress: String
    /// Initials and surname, for example `J. de Vries`.
    public let initialsAndSurname: String
    /// The whole name as a page shows it, for example `Anna de Vries`.
    public let name: String
    /// Year of birth.
    public let birthYear: Int
    /// One Dutch sentence: what this person can show.
    public let story: String

    init(
        _ id: String, _ bsn: String, _ formOfAddress: String, _ initialsAndSurname: String, _ name: String,
        _ birthYear: Int, _ story: String
    ) {
        // The cast is written down here and checked by a test: a wrong digit is a mistake in the source.
        guard let number = try? BSN(bsn), bsn.hasPrefix("9999") else {
            preconditionFailure("the number of persona \(id) is not a test number")
        }
        self.id = id
        self.bsn = number
        self.formOfAddress = formOfAddress
        self.initialsAndSurname = initialsAndSurname
        self.name = name
        self.birthYear = birthYear
        self.story = story
    }
}
