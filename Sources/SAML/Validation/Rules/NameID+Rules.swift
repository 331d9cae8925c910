extension Candidate {
    /// The subject has a name that can be read.
    var nameFinding: Finding {
        .from(nameID != nil, hint: "the subject has no NameID that can be read")
    }

    /// A qualifier that names a service provider names us.
    var qualifierFinding: Finding? {
        guard let nameID else { return nil }
        return .from(
            nameID.spNameQualifier?.isExactly(expected.entityID) ?? true, expected: expected.entityID,
            actual: nameID.spNameQualifier, hint: "the name is meant for another party")
    }

    var sectorFinding: Finding? {
        guard let nameID else { return nil }
        return .from(
            SectoralName(nameID.text)?.isBSN ?? false, expected: SectoralName.bsnPrefix,
            actual: SectoralName.prefix(of: nameID.text) ?? "no sector code",
            hint: "only BSNs are known here")
    }

    var elevenTestFinding: Finding? {
        guard let nameID, let name = SectoralName(nameID.text), name.isBSN else { return nil }
        return .from(name.bsn != nil, hint: "the number is not a BSN")
    }
}
