import Audit
import Foundation
import Identity
import Policy
import Representation

extension DecisionRecord {
    /// The decision as its record keeps it.
    init(_ decision: Decision, _ keys: PersonKeys) {
        let (outcome, reasons): (DecisionRecord.Outcome, [String]) =
            switch decision.outcome {
            case .permit: (.permit, [])
            case .deny(let reasons): (.deny, reasons.map(\.code))
            }
        self.init(
            besluit: decision.id, outcome: outcome, vertegenwoordiging: decision.kind, reasons: reasons,
            evidence: decision.evidence.named.merging(decision.named(by: keys)) { $1 })
    }
}

extension Evidence {
    /// The evidence, name by name.
    fileprivate var named: [String: String] {
        var named = [
            "assertion": assertionID, "identityProvider": identityProvider.rawValue, "level": level.rawValue,
            "authenticatedAt": authenticatedAt.ISO8601Format(), "dienst": dienst.rawValue, "doel": doel,
            "grondslag": grondslag, "minimumLoA": minimumLoA.rawValue, "policyVersion": policyVersion,
        ]
        if let consultation {
            named["register"] = consultation.register
            named["registerReference"] = consultation.reference
            named["registerAnsweredAt"] = consultation.answeredAt.ISO8601Format()
        }
        if let protection { named["protectionReference"] = "\(protection.register) \(protection.reference)" }
        if !facts.isEmpty { named["facts"] = facts.map(\.rawValue).joined(separator: " ") }
        if let relation {
            named["relation"] = "\(relation.kind.rawValue) \(relation.id) version \(relation.version)"
        }
        named["mandateRegister"] = underlying?.mandateRegister
        if let handedOn = underlying?.assertions, !handedOn.isEmpty {
            named["advice"] = handedOn.map(\.named).joined(separator: ", ")
        }
        return named
    }
}

extension UnderlyingEvidence.HandedOn {
    /// What finds it back where it was made: its name, who made it, and what its octets digest to.
    fileprivate var named: String { "\(id) \(issuer ?? "unnamed") sha256:\(sha256)" }
}

extension Decision {
    /// Who acts for whom, by pseudonym, and what may be done.
    fileprivate func named(by keys: PersonKeys) -> [String: String] {
        var named = ["chain": chain.map { $0.named(by: keys, actor) }.joined(separator: " ")]
        if !acties.isEmpty { named["acties"] = acties.names }
        if !toestemmingVereist.isEmpty { named["toestemmingVereist"] = toestemmingVereist.names }
        return named
    }
}

extension Link {
    fileprivate func named(by keys: PersonKeys, _ actor: Actor) -> String {
        switch self {
        case .person: "person:\(keys.pseudonym(of: actor))"
        case .employee: "employee:\(keys.pseudonym(of: actor))"
        case .medewerker: "medewerker:\(keys.pseudonym(of: actor))"
        case .intermediary(let organisation): "intermediary:\(keys.pseudonym(of: organisation))"
        case .organisation(let organisation): "organisation:\(keys.pseudonym(of: organisation))"
        case .represented(let person): "represented:\(keys.pseudonym(of: person.bsn))"
        }
    }
}

extension Set<Actie> {
    fileprivate var names: String { map(\.rawValue).sorted().joined(separator: " ") }
}
