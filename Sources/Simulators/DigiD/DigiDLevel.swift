import Identity

extension LevelOfAssurance {
    /// The level of a class of DigiD 3.x.
    init?(digidClass: String) {
        guard let level = Self.allCases.first(where: { $0.digidClass == digidClass }) else { return nil }
        self = level
    }

    /// The class one step below; below Basis, one that says nothing.
    var digidClassBelow: String {
        Self.allCases.last { $0 < self }?.digidClass ?? "urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified"
    }
}

/// What level a service provider asks for, and how the level used is held to it (SAML Core 3.3.2.2.1).
struct RequestedLevel: Hashable, Sendable {
    let level: LevelOfAssurance
    let comparison: Comparison

    enum Comparison: String, Sendable {
        case minimum
        case maximum
        case exact
        case better
    }

    /// Whether a login at `used` is what was asked; DigiD reads `maximum` as `minimum`.
    func accepts(_ used: LevelOfAssurance) -> Bool {
        switch comparison {
        case .minimum, .maximum: used >= level
        case .exact: used == level
        case .better: used > level
        }
    }
}
