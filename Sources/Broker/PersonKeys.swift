import Foundation
public import Identity
import OIDC
import Representation

/// The keys that hide persons: one seals what is stored, one names them in records and to portals.
public struct PersonKeys: Sendable {
    let sealing: SealingKey
    /// What names persons without their numbers, for registers that give a relation no name of its own too.
    public let naming: PseudonymKey

    /// Takes both keys.
    public init(sealing: SealingKey, naming: PseudonymKey) {
        self.sealing = sealing
        self.naming = naming
    }

    /// The name of a person in records.
    func pseudonym(of bsn: BSN) -> Pseudonym { naming.pseudonym(of: bsn, for: "audit") }

    /// The name of who is at the controls in records.
    func pseudonym(of actor: Actor) -> Pseudonym { naming.pseudonym(of: actor.nameParts, for: "audit") }

    /// The name of an account in records: that of who logs in with it.
    public func pseudonym(of account: AccountID, at organisatie: OIN) -> Pseudonym {
        naming.pseudonym(of: Actor.nameParts(of: account, at: organisatie), for: "audit")
    }

    /// The name of an organisation in records.
    func pseudonym(of organisation: Organisation) -> Pseudonym {
        naming.pseudonym(of: organisation.nameParts, for: "audit")
    }

    /// The name of a network address where it is counted.
    func pseudonym(ofAddress address: String) -> Pseudonym {
        naming.pseudonym(of: ["address", address], for: "quota")
    }

    /// The name by which one portal knows who is at the controls.
    func subject(of actor: Actor, at client: ClientID) -> String {
        pairwiseSubject(of: actor.nameParts, sector: client.rawValue, key: naming)
    }

    /// The name by which one portal knows an organisation in the chain.
    func subject(of organisation: Organisation, at client: ClientID) -> String {
        pairwiseSubject(of: organisation.nameParts, sector: client.rawValue, key: naming)
    }

    /// The name by which one portal knows a represented person: the one she has when she logs in herself.
    func subject(of bsn: BSN, at client: ClientID) -> String {
        pairwiseSubject(of: bsn, sector: client.rawValue, key: naming)
    }
}

extension Actor {
    /// An employee and staff are one only of their organisation: elsewhere the same name may be somebody else's.
    fileprivate var nameParts: [String] {
        switch self {
        case .person(let bsn): [bsn.reveal()]
        case .employee(let employee):
            ["employee"] + employee.organisation.nameParts + [employee.subject.reveal()]
        case .medewerker(let staff): Self.nameParts(of: staff.account, at: staff.organisatie)
        }
    }

    static func nameParts(of account: AccountID, at organisatie: OIN) -> [String] {
        ["medewerker", organisatie.description, account.rawValue]
    }
}

extension Organisation {
    fileprivate var nameParts: [String] {
        if let kvk { return ["kvk", kvk.reveal()] }
        return ["rsin", rsin?.reveal() ?? ""]
    }
}
