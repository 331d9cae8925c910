import Identity
import Policy
import Representation
import Yams

/// What may be done in a dienst, by whom under a measure, and by whom only professionally; all optional.
struct RepresentationLimits {
    let acties: Set<Actie>
    let eigenToegang: EigenToegang
    let alleenProfessioneel: Set<Vertegenwoordiging>

    /// Reads them; what only professionals may use must be among `kinds`.
    init?(_ table: Table, kinds: Set<Vertegenwoordiging>?, _ registers: Field?) {
        let acties = Self.acties(table)
        let eigen = table["eigenToegang"].map { Self.eigenToegang($0, registers) } ?? .onbeperkt
        let professioneel = Self.professioneel(table, kinds)
        guard let acties, let eigen, let professioneel else { return nil }
        self.acties = acties
        eigenToegang = eigen
        alleenProfessioneel = professioneel
    }

    /// Reads it; whether somebody is under a measure is what only the register of the court knows.
    private static func eigenToegang(_ field: Field, _ registers: Field?) -> EigenToegang? {
        guard let word = field.choice(EigenToegang.self) else { return nil }
        guard word == .onbeperkt || registers?.node["toezicht"] != nil else {
            return field.refuse(
                "\(word.rawValue) asks a register that is not configured",
                "write registers: { toezicht: … }, or onbeperkt")
        }
        return word
    }

    private static func acties(_ table: Table) -> Set<Actie>? {
        guard let field = table["acties"] else { return Set(Actie.allCases) }
        return field.set { $0.choice(Actie.self) }
    }

    private static func professioneel(
        _ table: Table, _ kinds: Set<Vertegenwoordiging>?
    ) -> Set<Vertegenwoordiging>? {
        guard let field = table["alleenProfessioneel"] else { return [] }
        guard let listed = field.set({ $0.choice(Vertegenwoordiging.self) }) else { return nil }
        let measures = Set(Maatregel.Soort.allCases.map(\.kind))
        guard listed.isSubset(of: measures.intersection(kinds ?? measures)) else {
            return field.refuse(
                "has a kind that the dienst does not accept, or that no office holds",
                "write some of bewind, curatele and mentorschap that stand under vertegenwoordiging")
        }
        return listed
    }
}
