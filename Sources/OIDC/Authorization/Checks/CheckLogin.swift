import Identity

/// The lowest of the levels in `acr_values`; values that are not known are passed over while one is.
///
/// A list of nothing but unknown values is refused: the portal would get less than it asked for without knowing.
/// - Source: OpenID Connect Core 3.1.2.1; RFC 9470 §4.
func minimumLevel(_ parameters: Parameters) throws(AuthorizationRefusal) -> LevelOfAssurance? {
    let values = acrValues(parameters).filter { !$0.hasPrefix(providerPrefix) }
    guard !values.isEmpty else { return nil }
    guard let lowest = values.compactMap({ LevelOfAssurance(uri: $0) }).min() else { throw .unknownLevel }
    return lowest
}

/// The provider that the portal picked with `acr_values=idp:ID` or, as Keycloak's clients do, `kc_idp_hint`.
func pickedProvider(_ parameters: Parameters) throws(AuthorizationRefusal) -> IdentityProviderID? {
    let named = acrValues(parameters).filter { $0.hasPrefix(providerPrefix) }
        .map { String($0.dropFirst(providerPrefix.count)) }
    let names = Set(named + [parameters["kc_idp_hint"]].compactMap { $0 })
    guard let name = names.first else { return nil }
    guard names.count == 1 else { throw .severalProviders }
    guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy({ isUnreserved($0) }) else {
        throw .malformedProvider
    }
    return IdentityProviderID(name)
}

/// Whether, and how soon again, the person must be asked.
///
/// - Source: OpenID Connect Core 3.1.2.1, `prompt`.
func wantedPrompt(_ parameters: Parameters) throws(AuthorizationRefusal) -> Set<Prompt> {
    var prompt: Set<Prompt> = []
    for word in (parameters["prompt"] ?? "").split(separator: " ") {
        guard let value = Prompt(rawValue: String(word)) else { throw .unknownPrompt }
        prompt.insert(value)
    }
    guard !prompt.contains(.none) || prompt.count == 1 else { throw .promptNoneWithOthers }
    return prompt
}

/// The most seconds since the person logged in.
///
/// - Source: OpenID Connect Core 3.1.2.1, `max_age`.
func wantedMaxAge(_ parameters: Parameters) throws(AuthorizationRefusal) -> Int? {
    guard let text = parameters["max_age"] else { return nil }
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
        let seconds = Int(text)
    else { throw .malformedMaxAge }
    return seconds
}

/// In what capacity the person will act, when the portal says so.
func announcedVertegenwoordiging(
    _ parameters: Parameters
) throws(AuthorizationRefusal) -> Vertegenwoordiging? {
    guard let name = parameters["vertegenwoordiging"] else { return nil }
    guard let kind = Vertegenwoordiging(rawValue: name) else { throw .unknownVertegenwoordiging }
    return kind
}

private let providerPrefix = "idp:"

private func acrValues(_ parameters: Parameters) -> [String] {
    (parameters["acr_values"] ?? "").split(separator: " ").map(String.init)
}
