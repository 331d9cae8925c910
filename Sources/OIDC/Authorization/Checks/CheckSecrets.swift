/// The portal's `state`, in printable ASCII.
///
/// - Source: RFC 6749 §4.1.1 and appendix A.5; required by NL GOV.
func requiredState(_ parameters: Parameters) throws(AuthorizationRefusal) -> String {
    guard let state = parameters["state"] else { throw .missingState }
    guard isPrintableASCII(state) else { throw .malformedState }
    return state
}

/// The portal's `nonce`, which the ID token brings back verbatim.
///
/// - Source: OpenID Connect Core 3.1.2.1; required by NL GOV.
func requiredNonce(_ parameters: Parameters) throws(AuthorizationRefusal) -> String {
    guard let nonce = parameters["nonce"] else { throw .missingNonce }
    guard isPrintableASCII(nonce) else { throw .malformedNonce }
    return nonce
}

/// The S256 challenge; `plain`, also as the default of a missing method, is refused.
///
/// - Source: RFC 7636 §4.3; required of every client.
func requiredChallenge(_ parameters: Parameters) throws(AuthorizationRefusal) -> String {
    guard let challenge = parameters["code_challenge"] else { throw .missingChallenge }
    guard parameters["code_challenge_method"] == "S256" else { throw .challengeMethod }
    guard isCodeChallenge(challenge) else { throw .malformedChallenge }
    return challenge
}

/// Whether a text is printable ASCII: `VSCHAR` of RFC 6749.
func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
}
