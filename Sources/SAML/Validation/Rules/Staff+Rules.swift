import Identity

extension Candidate {
    /// One account; nothing of it is shown.
    var accountFinding: Finding {
        let found = attributes.staff(names.account)
        return .from(
            found.only.map(StaffMember.isAccount) ?? false, expected: "one \(names.account)",
            actual: found.count,
            hint: "an account is 1 to 256 printable characters without spaces, and no BSN")
    }

    /// One function profile: whoever has two says with which she logs in.
    var functionFinding: Finding {
        let found = attributes.staff(names.functieprofiel)
        return .from(
            found.only.map(StaffMember.isName) ?? false, expected: "one \(names.functieprofiel)",
            actual: found.count, hint: "a function profile is one text of 1 to 128 characters")
    }

    /// One organisation, the one that the provider may speak for.
    var employerFinding: Finding {
        let found = attributes.staff(names.organisatie)
        guard let value = found.only, let stated = try? OIN(value) else {
            return .failed(
                expected: "one \(names.organisatie), an OIN", actual: found.count,
                hint: "the provider has to say whose staff she is")
        }
        let ours = expected.staff?.organisatie
        return .from(
            ours.map { $0 == stated } ?? true, expected: ours?.description, actual: stated.description,
            hint: "the provider speaks for another organisation than its own")
    }

    /// One network zone, or none.
    var zoneFinding: Finding {
        let found = attributes.staff(names.netwerkzone)
        if found.isAbsent { return .notApplicable("it is left out") }
        return .from(
            found.only.map(StaffMember.isName) ?? false, expected: "at most one \(names.netwerkzone)",
            actual: found.count, hint: "a network zone is one text of 1 to 128 characters")
    }

    /// The member of staff, when every rule about her holds.
    var staff: StaffMember? {
        guard profile == .medewerker, let account = attributes.staff(names.account).only,
            let function = attributes.staff(names.functieprofiel).only,
            let organisatie = attributes.staff(names.organisatie).only.flatMap({ try? OIN($0) })
        else { return nil }
        let zone = attributes.staff(names.netwerkzone)
        guard zone.isAbsent || zone.only != nil else { return nil }
        return StaffMember(
            account: account, functieprofiel: function, organisatie: organisatie, netwerkzone: zone.only)
    }

    private var names: StaffAttributes { expected.staff?.attributes ?? StaffAttributes() }
}

/// What stands under one name.
private struct Stated {
    let attributes: [Attribute]

    /// The value, when the name is there once and has this one value and nothing else.
    var only: String? {
        guard attributes.count == 1, let one = attributes.first, one.values.count == 1,
            one.encryptedIDs.isEmpty, one.otherValues == 0
        else { return nil }
        return one.values.first
    }

    var isAbsent: Bool { attributes.isEmpty }

    /// How many values there are; never what they are.
    var count: String {
        let values = attributes.reduce(0) { $0 + $1.values.count + $1.encryptedIDs.count + $1.otherValues }
        return values == 1 ? "one value of another form" : "\(values) values"
    }
}

extension Sequence<Attribute> {
    fileprivate func staff(_ name: String) -> Stated {
        Stated(attributes: filter { $0.name.isExactly(name) })
    }
}
