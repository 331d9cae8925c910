/// Whom an identity provider vouches for.
public enum Vouching: Hashable, Sendable, CaseIterable {
    /// Natural persons, each by her own number.
    case persons
    /// Those whom an organisation mandated, each for one dienst.
    case employees
    /// Members of staff of one organisation, each by her account.
    case staff
}
