import Identity

/// An ID token that a portal shows again: issued here, to a client that is registered, perhaps expired.
struct IDTokenHint: Sendable {
    let client: Client
    let sessionID: String

    /// Verifies a hint; nil when it is not one of ours.
    ///
    /// - Source: OpenID Connect RP-Initiated Logout 1.0 §4: expiry is not a reason to refuse.
    init?(_ text: String, clients: [ClientID: Client], issuer: String, keys: SigningKeySet) async {
        guard let token = CompactToken(text), token.type == "jwt", token.keyID != nil,
            await token.isSigned(by: keys.keys.map(\.verificationKey)),
            token.payload["iss"] == .string(issuer),
            let client = token.payload["aud"]?.text.flatMap({ clients[ClientID($0)] }),
            let sessionID = token.payload["sid"]?.text
        else { return nil }
        self.client = client
        self.sessionID = sessionID
    }
}
