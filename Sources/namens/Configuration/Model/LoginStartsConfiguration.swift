import Web

/// How many logins may be begun from one address.
struct LoginStartsConfiguration: Hashable, Sendable {
    /// Within a minute; nil for any number.
    let perMinute: Int?
    /// The proxies that say in `X-Forwarded-For` for whom they ask.
    let trustedProxies: [AddressRange]
}
