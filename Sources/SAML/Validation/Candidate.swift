import Foundation

/// An assertion under examination: read from signed bytes, with what was encrypted in it made readable.
struct Candidate: Sendable {
    let assertion: Assertion
    let nameID: NameID?
    let decryptedAttributes: [Attribute]
    let profile: Profile
    let providerID: String
    let expected: Expectations
    let identifiers: Identifiers

    /// All attributes, however they came.
    var attributes: [Attribute] { assertion.attributes + decryptedAttributes }

    /// The bearer confirmation that fits best; the first of equals.
    var bearer: SubjectConfirmation.Data? {
        let bearers = assertion.subject.confirmations.filter(\.isBearer).compactMap(\.data)
        return bearers.min { faults(of: $0) < faults(of: $1) }
    }

    /// The latest instant at which a bearer could still present it.
    var presentableUntil: Date? {
        assertion.subject.confirmations.filter(\.isBearer).compactMap { $0.data?.notOnOrAfter }.max()
    }

    /// The class of the lowest statement; nil when one has none, or when they cannot be put in order.
    var lowestClass: String? {
        let classes = assertion.authnStatements.map(\.classRef)
        guard let first = classes.first, let first else { return nil }
        if classes.allSatisfy({ $0?.isExactly(first) ?? false }) { return first }
        let ranked = classes.compactMap { reference in
            reference.flatMap { uri in profile.rank(ofClass: uri).map { (uri, $0) } }
        }
        guard ranked.count == classes.count else { return nil }
        return ranked.min { $0.1 < $1.1 }?.0
    }

    private func faults(of data: SubjectConfirmation.Data) -> Int {
        ConfirmationRule.allCases.count { $0.finding(on: data, expected).isFailure }
    }
}
