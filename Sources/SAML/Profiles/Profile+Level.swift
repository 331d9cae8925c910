import Identity

extension Profile {
    /// Whether the lowest statement of an assertion reaches the level that was asked.
    ///
    /// `generic` takes any class when nothing was asked, and one it cannot put in order only when it is the
    /// very class that was asked. `digid-3` knows four classes and refuses the rest.
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
        case .digid3:
            .from(
                candidate.lowestClass.flatMap(level(ofClass:)) != nil, expected: "a class of DigiD",
                actual: candidate.lowestClass)
        }
    }

    private func reaches(_ reached: String?, _ minimum: String) -> Bool {
        guard let reached else { return false }
        if let reached = level(ofClass: reached),
            let minimum = level(ofClass: minimum) ?? EIDASClass.level(of: minimum)
        {
            return reached >= minimum
        }
        return self == .generic && reached.isExactly(minimum)
    }
}
