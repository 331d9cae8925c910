extension Candidate {
    /// The dienst that was asked for is among those named: a portal's login may name several.
    var serviceIDFinding: Finding {
        let values = attributes.values(of: .serviceID)
        guard let asked = expected.service?.id else { return unaskedServiceFinding(values) }
        return .from(
            values.containsExactly(asked), expected: asked, actual: values.first,
            hint: "the login is for another dienst")
    }

    /// The definition of the dienst is the one that was asked for, and no other.
    var serviceUUIDFinding: Finding {
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

    private func unaskedServiceFinding(_ values: [String]) -> Finding {
        .from(!values.isEmpty, expected: "a ServiceID", hint: "the login has to name its dienst")
    }
}
