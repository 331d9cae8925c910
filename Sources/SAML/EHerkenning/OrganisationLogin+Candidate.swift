import Identity

extension OrganisationLogin {
    /// Reads the organisation from an assertion that was found in order; nil for a profile without one.
    init?(_ candidate: Candidate) {
        let legal = candidate.identifiers[.legalSubject]
        let attributes = candidate.attributes
        guard candidate.profile == .eherkenning, !legal.isEmpty,
            let acting = candidate.identifiers[.actingSubject].first.flatMap({ ActingSubject($0.text) })
        else { return nil }
        let named = attributes.values(of: .serviceID).first
        self.init(
            kvk: legal.lazy.compactMap(\.kvk).first, rsin: legal.lazy.compactMap(\.rsin).first,
            actingSubject: acting,
            branches: Set(attributes.values(of: .branch).compactMap { try? Vestigingsnummer($0) }),
            intermediary: candidate.intermediary,
            serviceID: named.map { candidate.expected.service?.id ?? $0 },
            serviceUUID: attributes.values(of: .serviceUUID).first,
            registry: attributes.values(of: .registry).first,
            companyName: attributes.companyName, advice: candidate.assertion.advice)
    }
}

extension Sequence<Attribute> {
    /// One name of 1 to 200 characters; nil for anything else.
    fileprivate var companyName: String? {
        let values = filter { $0.name.isExactly(ETDAttribute.companyName) }.flatMap(\.values)
        return values.count == 1 && (1...200).contains(values[0].count) ? values[0] : nil
    }
}
