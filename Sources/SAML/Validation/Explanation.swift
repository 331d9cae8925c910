public import Foundation
import Identity

/// A verdict as integrators read it: the answer of `namens assertion explain`.
///
/// Identifiers are masked unless asked for. Nothing of a message that was not accepted is shown.
public struct Explanation: Sendable {
    private let verdict: Verdict
    private let showsIdentifiers: Bool

    /// Explains a verdict, with identifiers of the person masked unless `showsIdentifiers`.
    public init(_ verdict: Verdict, showsIdentifiers: Bool = false) {
        self.verdict = verdict
        self.showsIdentifiers = showsIdentifiers
    }

    /// Whether the response was accepted.
    public var isAccepted: Bool { accepted != nil }

    /// One JSON object, its keys sorted.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// A line for the outcome and one for each check.
    public func text() -> String {
        let lines = verdict.checks.map { check in
            let details = [
                check.expected.map { "expected \($0)" }, check.actual.map { "found \($0)" }, check.hint,
            ].compactMap(\.self).joined(separator: "; ")
            return "\(check.outcome.rawValue) \(check.check.rawValue) [\(check.source)]"
                + (details.isEmpty ? "" : ": \(details)")
        }
        return ([isAccepted ? "accepted" : "rejected"] + lines).joined(separator: "\n") + "\n"
    }

    private var accepted: ValidatedAssertion? {
        if case .accepted(let assertion) = verdict.outcome { assertion } else { nil }
    }
}

extension Explanation: Encodable {
    private enum Key: String, CodingKey {
        case outcome, subject, levelOfAssurance, organisation, medewerker, attributes, checks
    }

    /// Writes the object; what is absent in the subject is null, and an organisation or a member of staff
    /// is there for a profile that has one.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(isAccepted ? "accepted" : "rejected", forKey: .outcome)
        try object.encode(accepted.map { ShownSubject($0.nameID, plain: showsIdentifiers) }, forKey: .subject)
        try object.encode(accepted?.levelURI, forKey: .levelOfAssurance)
        try object.encodeIfPresent(
            accepted?.organisation.map { ShownOrganisation($0, plain: showsIdentifiers) },
            forKey: .organisation)
        try object.encodeIfPresent(
            accepted?.staff.map { ShownStaff($0, plain: showsIdentifiers) }, forKey: .medewerker)
        try object.encode(shownAttributes, forKey: .attributes)
        try object.encode(verdict.checks.map(ShownCheck.init), forKey: .checks)
    }

    private var shownAttributes: [String: [String]] {
        let attributes = accepted?.attributes ?? [:]
        if showsIdentifiers { return attributes }
        return attributes.mapValues { $0.map(shown) }
    }

    /// Of staff nothing is shown but what names nobody: a provider may send her name and address too.
    private func shown(_ value: String) -> String {
        guard let staff = accepted?.staff else { return Mask.numbers(in: value) }
        let open = [staff.functieprofiel.rawValue, staff.organisatie.description, staff.netwerkzone]
        return open.contains(value) ? value : Mask.dots
    }
}

/// The subject, with null for what is not there.
private struct ShownSubject: Encodable {
    let nameID: String
    let format: String?
    let nameQualifier: String?

    init(_ name: NameID, plain: Bool) {
        nameID = plain ? name.text : name.masked
        format = name.format
        nameQualifier = name.nameQualifier
    }

    private enum Key: String, CodingKey {
        case nameID, format, nameQualifier
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(nameID, forKey: .nameID)
        try object.encode(format, forKey: .format)
        try object.encode(nameQualifier, forKey: .nameQualifier)
    }
}

/// A check, without what it has not.
private struct ShownCheck: Encodable {
    let check: String
    let outcome: String
    let source: String
    let expected: String?
    let actual: String?
    let hint: String?

    init(_ result: CheckResult) {
        check = result.check.rawValue
        outcome = result.outcome.rawValue
        source = result.source
        (expected, actual, hint) = (result.expected, result.actual, result.hint)
    }
}
