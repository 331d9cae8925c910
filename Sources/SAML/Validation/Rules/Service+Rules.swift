extension Candidate {
    /// The dienst that was asked for is among those named: a portal's login may name several.
    var serviceIDFinding: Finding {
        guard namesService else { return Self.withoutMandate }
        let values = attributes.values(of: .serviceID)
        guard let asked = expected.service?.id else { return unaskedServiceFinding(values) }
        return .from(
            values.containsExactly(asked), expected: asked, actual: values.first,
            hint: "the login is for another dienst")
    }

    /// The definition of the dienst is the one that was asked for, and no other.
    var serviceUUIDFinding: Finding {
        guard namesService else { return Self.withoutMandate }
        let values = attributes.values(of: .serviceUUID)
        guard values.count == 1, let asked = expected.service?.uuid else {
            return .from(
                values.count == 1, expected: "one ServiceUUID", actual: "\(values.count)",
                hint: "the login has to name the definition of one dienst")
        }
        return .from(
            values[0].isExactly(asked), expected: asked, actual: values[0],
            hint: "the login is for another dienst")
    }

    /// Whether there is a dienst to judge: a login that names one by halves is never taken for one without.
    private var namesService: Bool {
        expected.unnamedService == .refuse
            || ![ETDAttribute.serviceID, .serviceUUID].allSatisfy { attributes.named($0).isEmpty }
    }

    private static let withoutMandate = Finding.notApplicable("no dienst is named, and no mandate proven")

    private func unaskedServiceFinding(_ values: [String]) -> Finding {
        .from(!values.isEmpty, expected: "a ServiceID", hint: "the login has to name its dienst")
    }
}
