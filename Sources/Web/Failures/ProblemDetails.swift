import Broker
import HTTPTypes
import Identity
import Mandaat
import OIDC

/// The JSON a program gets when its request fails where no protocol has an error of its own.
///
/// Without a `type` the problem is what its status says; `reference` is the code of our log line.
///
/// - Source: RFC 9457 §3, §4.2.1; NL API Design Rules, /core/error-handling/problem-details.
func problemDetails(of failure: any Failure, _ reference: String) -> JSONObject {
    let status = status(of: failure)
    let details: JSONObject = [
        "title": .string(status.reasonPhrase), "status": .integer(status.code),
        "detail": .string(detail(of: failure)), "reference": .string(reference),
    ]
    return details.merging((failure as? any ExplainedFailure)?.explanation ?? [:])
}

/// What was wrong with the request; of what is wrong behind us nothing is told.
private func detail(of failure: any Failure) -> String {
    switch status(of: failure).code {
    case ..<500: failure.operatorText
    case 503: "too busy, or something that is needed does not answer; ask again later"
    default: "the fault is not in the request; our log has a line of it under the reference"
    }
}

/// A failure that tells a program more than its status.
protocol ExplainedFailure: Failure {
    var explanation: JSONObject { get }
}

extension WebFault: ExplainedFailure {
    var explanation: JSONObject {
        guard case .invalidMembers(let names) = self else { return [:] }
        return ["code": .string(code), "members": .array(names.map(JSON.string))]
    }
}

extension RaadplegingFault: ExplainedFailure {
    /// The sentence for the worker in both languages, every reason, and what she can do next by herself.
    var explanation: JSONObject {
        guard case .refused(let besluit, let reasons, let text) = self else { return ["code": .string(code)] }
        let publicText = PublicText.consultation(text)
        var explanation: JSONObject = [
            "type": .string("urn:namens:\(code)"), "code": .string(code), "besluit": .string(besluit),
            "title": .string(publicText.heading(in: .nl)),
            "detail": .string(publicText.sentences(in: .nl).joined(separator: " ")),
            "detail_en": .string(publicText.sentences(in: .en).joined(separator: " ")),
            "reasons": .array(reasons.map { .string($0.code) }),
        ]
        guard let next = reasons.first?.vervolg else { return explanation }
        explanation["next"] = .string(next.rawValue)
        if next == .geefReden || next == .schrijfToelichting {
            explanation["escapes"] = .array(Escape.Reden.allCases.map { .string($0.rawValue) })
        }
        return explanation
    }
}

extension ProgramFault: ExplainedFailure {
    /// Of a file every faulty line by its number, up to the most that are named; never what stands on it.
    var explanation: JSONObject {
        let explanation: JSONObject = ["type": .string("urn:namens:\(code)"), "code": .string(code)]
        guard case .faulty(let faults) = self else { return explanation }
        return explanation.merging([
            "aantal": .integer(faults.aantal),
            "bestand": .array(faults.bestand.map { .string($0.rawValue) }),
            "regels": .array(
                faults.regels.map { line in
                    .object(["regel": .integer(line.nummer), "fout": .string(line.fout.rawValue)])
                }),
        ])
    }
}
