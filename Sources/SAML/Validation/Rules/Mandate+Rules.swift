extension Candidate {
    /// Nothing is said of a mandate that nobody asked for: a login for oneself, or without an intermediary.
    var unaskedFinding: Finding {
        let unasked = attributes.first { isUnasked($0.name) }
        return .from(
            unasked == nil, expected: "no mandate", actual: unasked?.name,
            hint: "a mandate that was not asked for is not used in silence")
    }

    private func isUnasked(_ name: String) -> Bool {
        guard profile == .eherkenning else { return ETDAttribute.mandate.containsExactly(name) }
        return name.isExactly(ETDAttribute.intermediary.rawValue)
            && expected.service?.allowsIntermediary == false
    }

    /// The name is of one visit only, so that nobody takes it for the person.
    var transientFinding: Finding? {
        guard let nameID else { return nil }
        return .from(
            nameID.format?.isExactly(Identifier.transientFormat) ?? false,
            expected: Identifier.transientFormat, actual: nameID.format)
    }

    /// Each attribute is there once at most; identifiers are encrypted and the others are texts.
    var formFinding: Finding {
        let broken = ETDAttribute.allCases.first { kind in
            let found = attributes.named(kind)
            return found.count > 1 || !found.allSatisfy { $0.isInForm(of: kind) }
        }
        return .from(
            broken == nil, actual: broken?.rawValue,
            hint: "the attribute is there twice, or its values are not of its kind")
    }

    /// One text for every cause, as everywhere.
    var decryptionFinding: Finding {
        let isNone = ETDAttribute.allCases.allSatisfy { identifiers[$0].isEmpty }
        if isNone && identifiers.undecryptable == 0 { return .notApplicable("no identifier is encrypted") }
        return identifiers.undecryptable == 0 ? .passed : .undecryptable
    }

    /// It says either that somebody was represented, or that nobody was; the latter fits no intermediary.
    var representationFinding: Finding {
        guard !attributes.named(.representation).isEmpty else { return .notApplicable("it is left out") }
        let values = attributes.values(of: .representation)
        let isTold = values.count == 1 && ["true", "1", "false", "0"].containsExactly(values[0])
        let denies = isTold && ["false", "0"].containsExactly(values[0])
        return .from(
            isTold && (!denies || attributes.named(.intermediary).isEmpty), expected: "true",
            actual: values.first)
    }

    /// The register of the mandate has the name of one.
    var registryFinding: Finding {
        guard !attributes.named(.registry).isEmpty else { return .notApplicable("it is left out") }
        let values = attributes.values(of: .registry)
        return .from(
            values.count == 1
                && values[0].wholeMatch(of: #/urn:etoegang:MR:[0-9]{20}:entities:[0-9]{1,4}/#) != nil,
            expected: "urn:etoegang:MR:<OIN>:entities:<index>", actual: values.first)
    }
}

extension Attribute {
    fileprivate func isInForm(of kind: ETDAttribute) -> Bool {
        otherValues == 0 && (kind.isIdentifier ? values.isEmpty : encryptedIDs.isEmpty)
    }
}
