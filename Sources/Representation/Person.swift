public import Identity

/// A natural person as a register names her.
public struct Person: Hashable, Sendable {
    /// The number. Audit every use.
    public let bsn: BSN
    /// How a person is shown.
    public let name: PersonName
    /// The day she died, when the register says so.
    public let died: LocalDate?

    /// Puts a number and a name together.
    public init(bsn: BSN, name: PersonName, died: LocalDate? = nil) {
        self.bsn = bsn
        self.name = name
        self.died = died
    }
}

/// How a person is shown to somebody who may act for her: form of address, initials and surname, year of birth.
public struct PersonName: Hashable, Sendable, Codable {
    /// How a person is addressed.
    public let formOfAddress: FormOfAddress
    /// Initials and surname, for example `J. de Vries`.
    public let initialsAndSurname: String
    /// Nil when the register does not say.
    public let birthYear: Int?

    /// Puts the parts together.
    public init(formOfAddress: FormOfAddress, initialsAndSurname: String, birthYear: Int?) {
        self.formOfAddress = formOfAddress
        self.initialsAndSurname = initialsAndSurname
        self.birthYear = birthYear
    }

    /// The whole name in running text: `mevrouw J. de Vries`, `Ms J. de Vries`.
    public func written(in language: Language) -> String {
        [formOfAddress.written(in: language), initialsAndSurname].compactMap(\.self).joined(separator: " ")
    }

    /// How a register says a person is addressed.
    public enum FormOfAddress: String, Sendable, Codable {
        case mevrouw
        case heer
        case neutraal

        func written(in language: Language) -> String? {
            switch (self, language) {
            case (.mevrouw, .nl): "mevrouw"
            case (.heer, .nl): "de heer"
            case (.mevrouw, .en): "Ms"
            case (.heer, .en): "Mr"
            case (.neutraal, _): nil
            }
        }
    }
}
