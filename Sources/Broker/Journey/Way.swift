import Identity
import Policy
import Representation

/// In what way somebody says for whom she acts.
public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    /// For herself.
    case myself
    /// For one of those who gave her a machtiging: they are shown.
    case machtiging
    /// For one of her children: they are shown.
    case gezag
    /// For a client by measure of the court: she enters the number, nobody is shown.
    case maatregel

    /// The grounds it can lead to.
    var kinds: [Vertegenwoordiging] {
        switch self {
        case .myself: [.zelf]
        case .machtiging: [.machtiging]
        case .gezag: [.gezag]
        case .maatregel: [.bewind, .curatele, .mentorschap]
        }
    }

    /// The way that leads to a ground; an organisation acts for itself in none yet.
    init?(to kind: Vertegenwoordiging) {
        guard let way = Self.allCases.first(where: { $0.kinds.contains(kind) }) else { return nil }
        self = way
    }

    /// Whether it is one for who logged in: an employee acts for clients only, staff for nobody.
    func isOpen(to actor: Actor) -> Bool {
        switch actor {
        case .person: true
        case .employee: self == .maatregel
        case .medewerker: self == .myself
        }
    }
}

extension Registers {
    /// Whether all that a way needs to be decided can be asked.
    func serve(_ way: Way) -> Bool {
        switch way {
        case .myself: true
        case .machtiging: machtigingen != nil
        case .gezag: gezag != nil
        case .maatregel: toezicht != nil
        }
    }
}

extension Dienst {
    /// Whether any ground of a way is accepted.
    func accepts(_ way: Way) -> Bool { way.kinds.contains(where: accepts) }
}
