/// A name that configuration gives to something, so that one kind is not taken for another.
///
/// The names are not secret and appear in logs, addresses and metrics.
public protocol ConfiguredName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible
where RawValue == String {
    init(rawValue: String)
}

extension ConfiguredName {
    /// Takes the name as written in the configuration.
    public init(_ name: String) { self.init(rawValue: name) }

    /// The value as it is written.
    public var description: String { rawValue }
}

/// The name of a dienst, for example `bijzondere-bijstand`.
public struct DienstID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The `client_id` of a portal.
public struct ClientID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of an identity provider, for example `digid`.
public struct IdentityProviderID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The four-digit code of a gemeente (CBS), for example `0518`.
public struct GemeenteCode: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a functieprofiel, for example `consulent-inkomen`.
public struct ProfielID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a staff member's account, which she has at her organisation.
public struct AccountID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}
