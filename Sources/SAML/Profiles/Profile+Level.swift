import Identity

extension Profile {
    /// Whether the lowest statement of an assertion reaches the level that was asked.
    ///
    /// `generic` takes any class when nothing was asked, and one it cannot put in order only when it is the
    /// very class that was asked. The others know four classes each and refuse the rest; of
    /// eHerkenning `loa2plus` is more than `loa2`, though both are one level of eIDAS.
    func levelFinding(of candidate: Candidate) -> Finding {
        guard let minimum = candidate.expected.minimumLevel else { return openFinding(of: candidate) }
        let reached = candidate.lowestClass
        return .from(
            reaches(reached, minimum), expected: minimum, actual: reached,
            hint: "the person logged in at a lower level, or at one that is not known")
    }

    private func openFinding(of candidate: Candidate) -> Finding {
        switch self {
        case .generic: .notApplicable("no minimum level was given")
        case .digid3, .eherkenning, .medewerker:
            .from(
                candidate.lowestClass.flatMap(level(ofClass:)) != nil,
                expected: "a class of \(scale)",
                actual: candidate.lowestClass)
        }
    }

    /// Whose classes the profile knows.
    private var scale: String {
        switch self {
        case .digid3, .generic: "DigiD"
        case .eherkenning: "eHerkenning"
        case .medewerker: "eIDAS"
        }
    }

    /// Where a class stands among those of the profile; nil for one that is not known.
    func rank(ofClass uri: String) -> (LevelOfAssurance, AssuranceClass)? {
        level(ofClass: uri).map { ($0, AssuranceClass(uri: uri) ?? .loa2) }
    }

    private func reaches(_ reached: String?, _ minimum: String) -> Bool {
        guard let reached else { return false }
        if self == .eherkenning, let minimum = AssuranceClass(uri: minimum) {
            return AssuranceClass(uri: reached).map { $0 >= minimum } ?? false
        }
        if let reached = level(ofClass: reached),
            let minimum = level(ofClass: minimum) ?? EIDASClass.level(of: minimum)
        {
            return reached >= minimum
        }
        return self == .generic && reached.isExactly(minimum)
    }
}
