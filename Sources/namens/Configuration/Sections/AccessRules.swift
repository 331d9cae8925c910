import Identity
import Policy
import Representation
import Yams

/// Who may use a dienst, in what capacity, and what a portal learns.
struct AccessRules {
    let domein: Dienst.Domein
    let minimumLoA: LevelOfAssurance
    let identityProviders: [IdentityProviderID]
    let vertegenwoordiging: Set<Vertegenwoordiging>
    let identificatie: Set<Dienst.Identificatie>
    let sessie: Dienst.SessionLimits
    let limits: RepresentationLimits

    init?(_ table: Table, _ names: DeclaredNames, registers: Field?) {
        let domein = table.required("domein", write: "financieel")?.choice(Dienst.Domein.self)
        let minimumLoA = table.required("minimumLoA", write: "substantieel")?.choice(LevelOfAssurance.self)
        let providers = table.required("identityProviders", write: "[digid]")?.list(names.providers.resolve)
        let kinds = Self.kinds(table, domein, registers)
        let identificatie = Self.identificatie(table)
        let sessie = table["sessie"].map(Dienst.SessionLimits.init) ?? Dienst.SessionLimits()
        let limits = RepresentationLimits(table, kinds: kinds, registers)
        guard let domein, let minimumLoA, let providers, let kinds, let identificatie, let sessie, let limits
        else { return nil }
        self.domein = domein
        self.minimumLoA = minimumLoA
        identityProviders = providers
        vertegenwoordiging = kinds
        self.identificatie = identificatie
        self.sessie = sessie
        self.limits = limits
    }

    private static func kinds(_ table: Table, _ domein: Dienst.Domein?, _ registers: Field?)
        -> Set<Vertegenwoordiging>?
    {
        guard let field = table.required("vertegenwoordiging", write: "[zelf]"),
            let kinds = field.set({ Vertegenwoordiging($0, registers) })
        else { return nil }
        guard domein != .striktPersoonlijk || kinds == [.zelf] else {
            return field.refuse("nobody can act for another in a strikt-persoonlijk dienst", "write [zelf]")
        }
        return kinds
    }

    /// What a portal learns beside the pairwise identifier; a dienst may let it learn nothing.
    private static func identificatie(_ table: Table) -> Set<Dienst.Identificatie>? {
        guard let field = table["identificatie"] else { return [] }
        return field.set { $0.choice(Dienst.Identificatie.self) }
    }
}

extension Vertegenwoordiging {
    /// Reads a kind, and sees that the register that proves it is configured.
    fileprivate init?(_ field: Field, _ registers: Field?) {
        guard let kind = field.choice(Self.self) else { return nil }
        guard let register = kind.register, registers?.node[register] == nil else {
            if !kind.isAvailable {
                field.warn(
                    "\(kind.rawValue) is not offered by this version", "leave it out, or expect nothing of it"
                )
            }
            self = kind
            return
        }
        field.note(
            "\(kind.rawValue) is proven by a register that is not configured",
            "write registers: { \(register): … }, or remove it here")
        return nil
    }

    /// Whether this version can decide about it.
    private var isAvailable: Bool { self != .organisatie }

    /// The key under `registers` of the register that proves it.
    private var register: String? {
        switch self {
        case .zelf, .organisatie: nil
        case .machtiging: "machtigingen"
        case .bewind, .curatele, .mentorschap: "toezicht"
        case .gezag: "gezag"
        }
    }
}

extension Dienst.SessionLimits {
    fileprivate init?(_ field: Field) {
        guard let table = Table(field, keys: ["idle", "absoluut"]) else { return nil }
        let usual = Dienst.SessionLimits()
        // Stelsel Toegang SAML 1.0, requirements: a session ends after at most 15 minutes without activity.
        let idle = table["idle"].map { $0.duration(in: 1...900) } ?? usual.idle
        let absolute = table["absoluut"].map { $0.duration(in: 1...86_400) } ?? usual.absolute
        guard let idle, let absolute else { return nil }
        guard idle <= absolute else {
            field.note(
                "a session may be idle longer than it may last",
                "write an idle that is not longer than absoluut")
            return nil
        }
        self.init(idle: idle, absolute: absolute)
    }
}
