import Identity

extension Candidate {
    /// Somebody is represented: eHerkenning is always asked for a mandate.
    var legalSubjectFinding: Finding {
        .from(
            attributes.named(.legalSubject).contains { !$0.encryptedIDs.isEmpty },
            expected: ETDAttribute.legalSubject.rawValue, hint: "nobody says for which organisation")
    }

    /// Every identifier of the organisation is of a kind that is known here, and of each there is one.
    var legalSubjectTypeFinding: Finding? {
        let names = identifiers[.legalSubject]
        guard !names.isEmpty else { return nil }
        let types = names.map(EntityType.init)
        let unknown = zip(names, types).first { $0.1 == nil }?.0
        return .from(
            unknown == nil && Set(types).count == types.count,
            expected: EntityType.allCases.map(\.rawValue).joined(separator: " or "),
            actual: unknown?.nameQualifier, hint: "of an unknown kind, or twice of one kind")
    }

    /// Every identifier of the organisation is what its kind asks; nothing of it is shown.
    var legalSubjectNumberFinding: Finding? {
        let known = identifiers[.legalSubject].filter { EntityType(of: $0) != nil }
        guard !known.isEmpty else { return nil }
        return .from(
            known.allSatisfy { $0.kvk != nil || $0.rsin != nil },
            expected: "8 digits, or 9 that pass the 11-proef",
            hint: "the identifier of the organisation fails its check")
    }

    /// One pseudonym, which nothing is read from.
    var actingSubjectFinding: Finding? {
        let names = identifiers[.actingSubject]
        let sent = attributes.named(.actingSubject).flatMap(\.encryptedIDs)
        guard names.count == sent.count else { return nil }
        return .from(
            names.count == 1 && names.allSatisfy { ActingSubject($0.text) != nil }, expected: "one pseudonym",
            actual: names.count == 1 ? nil : "\(names.count)", hint: "nobody says who acts, or a number does")
    }

    /// One organisation in between, by its number in the trade register.
    var intermediaryFinding: Finding? {
        guard !attributes.named(.intermediary).isEmpty else { return .notApplicable("nobody is in between") }
        guard
            attributes.named(.intermediary).flatMap(\.encryptedIDs).count == identifiers[.intermediary].count
        else { return nil }
        return .from(
            intermediary != nil, expected: "one number of 8 digits",
            hint: "the identifier of the intermediary fails its check")
    }

    /// A restriction names branches, each by twelve digits; one that names none is not read as "all".
    var branchesFinding: Finding {
        guard !attributes.named(.branch).isEmpty else {
            return .notApplicable("the mandate has no such limit")
        }
        let values = attributes.values(of: .branch)
        return .from(
            !values.isEmpty && values.allSatisfy { (try? Vestigingsnummer($0)) != nil },
            expected: "numbers of 12 digits", hint: "a branch is not one, or none is named")
    }
}

extension Candidate {
    /// The organisation in between, where there is one and only one.
    var intermediary: KvKNumber? {
        let names = identifiers[.intermediary]
        guard names.count == 1, let name = names.first,
            name.nameQualifier.map({ $0.isExactly(EntityType.kvk.rawValue) }) ?? true
        else { return nil }
        return try? KvKNumber(name.text)
    }
}

extension NameID {
    /// The number, for a name of that kind.
    var kvk: KvKNumber? { EntityType(of: self) == .kvk ? try? KvKNumber(text) : nil }
    /// The number, for a name of that kind.
    var rsin: RSIN? { EntityType(of: self) == .rsin ? try? RSIN(text) : nil }
}
