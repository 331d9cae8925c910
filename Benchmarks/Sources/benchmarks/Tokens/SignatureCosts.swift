/// What the RSA-2048 operations of a login cost on this machine, in CPU seconds.
struct SignatureCosts {
    let samlSign: Double
    let samlVerify: Double
    let tokenSign: Double
    let tokenVerify: Double

    init(_ bare: BareSignatures) async throws {
        let signing = try await Duel(times: 200, ours: bare.signRSA, reference: bare.signXML)
        let verifying = try await Duel(times: 2_000, ours: bare.verifyRSA, reference: bare.verifyXML)
        (tokenSign, samlSign) = (signing.ours, signing.reference)
        (tokenVerify, samlVerify) = (verifying.ours, verifying.reference)
    }

    /// The RSA operations that the gateway cannot do without in one login with the artifact binding.
    ///
    /// It signs an AuthnRequest, an ArtifactResolve and an ID token; it verifies the artifact response, the assertion
    /// in it and the portal's client assertion.
    var login: Double { 2 * samlSign + 2 * samlVerify + tokenSign + tokenVerify }
}
