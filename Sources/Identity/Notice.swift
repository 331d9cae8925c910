/// What a person reads when she can go on for another: for whom, and until when.
public enum Notice: Hashable, Sendable {
    /// For somebody, by her name as it is written in that language.
    case actingFor(person: String)
    /// For a child, by its first name or initials.
    case actingForChild(name: String)
    /// For a client, in money matters.
    case moneyMatters(person: String, birthYear: Int?)
    /// Somebody turned from one client to another.
    case switched(to: String, from: String)
    /// A provisional measure stops at midnight.
    case provisionalEndsTonight(Vertegenwoordiging)

    /// The sentence.
    public func sentence(in language: Language) -> String {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }

    private var dutch: String {
        switch self {
        case .actingFor(let person): "U regelt nu zaken voor \(person)."
        case .actingForChild(let name): "U regelt nu zaken voor uw kind \(name)."
        case .moneyMatters(let person, let year?): "U regelt nu geldzaken voor \(person), geboren in \(year)."
        case .moneyMatters(let person, nil): "U regelt nu geldzaken voor \(person)."
        case .switched(let to, let from): "U regelt nu zaken voor \(to). U stopt met \(from)."
        case .provisionalEndsTonight(let kind):
            "Uw tijdelijk\(kind == .curatele ? "e" : "") \(kind.rawValue) stopt vandaag om 24.00 uur."
        }
    }

    private var english: String {
        switch self {
        case .actingFor(let person): "You are now acting for \(person)."
        case .actingForChild(let name): "You are now acting for your child \(name)."
        case .moneyMatters(let person, let year?):
            "You are now arranging money matters for \(person), born in \(year)."
        case .moneyMatters(let person, nil): "You are now arranging money matters for \(person)."
        case .switched(let to, let from): "You are now acting for \(to). You stop acting for \(from)."
        case .provisionalEndsTonight(let kind): "Your provisional \(kind.rawValue) stops today at midnight."
        }
    }
}
