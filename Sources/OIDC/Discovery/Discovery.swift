public import Identity

/// The metadata from which everything else is found: `/.well-known/openid-configuration`, and the same at
/// `/.well-known/oauth-authorization-server`.
///
/// It says what is true: request objects and the `claims` parameter, which NL GOV asks for, are not supported.
///
/// - Parameters:
///   - issuer: Our issuer, octet for octet what `iss` says.
///   - signingAlgorithms: What our keys sign with.
///   - diensten: The diensten whose scopes are told.
/// - Returns: The JSON document.
/// - Source: OpenID Connect Discovery 1.0 §3; RFC 8414 §2; RFC 9207 §3; RP-Initiated and Back-Channel Logout 1.0.
public func discovery(
    issuer: String, signingAlgorithms: [TokenAlgorithm], diensten: [DienstID]
) -> JSONObject {
    endpoints(issuer)
        .merging(capabilities(signingAlgorithms, diensten))
        .merging(clientAuthenticationMethods)
}

private func endpoints(_ issuer: String) -> JSONObject {
    [
        "issuer": .string(issuer),
        "authorization_endpoint": .string(Endpoint.authorize.url(below: issuer)),
        "token_endpoint": .string(Endpoint.token.url(below: issuer)),
        "userinfo_endpoint": .string(Endpoint.userinfo.url(below: issuer)),
        "end_session_endpoint": .string(Endpoint.logout.url(below: issuer)),
        "introspection_endpoint": .string(Endpoint.introspect.url(below: issuer)),
        "revocation_endpoint": .string(Endpoint.revoke.url(below: issuer)),
        "jwks_uri": .string(Endpoint.jwks.url(below: issuer)),
    ]
}

private func capabilities(_ algorithms: [TokenAlgorithm], _ diensten: [DienstID]) -> JSONObject {
    [
        "scopes_supported": .texts(["openid"] + diensten.map { dienstScopePrefix + $0.rawValue }),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "client_credentials"],
        "subject_types_supported": ["pairwise"],
        "sub_id_types_supported": .texts([pseudonymType]),
        "acr_values_supported": .texts(LevelOfAssurance.allCases.map(\.uri)),
        "claims_supported": .texts(claimNames),
        "claim_types_supported": ["normal"],
        "ui_locales_supported": .texts(Language.allCases.map(\.rawValue)),
        "prompt_values_supported": .texts(Prompt.allCases.map(\.rawValue)),
        "id_token_signing_alg_values_supported": .texts(algorithms.map(\.rawValue)),
        "userinfo_signing_alg_values_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "backchannel_logout_supported": true,
        "backchannel_logout_session_supported": true,
    ]
}

/// Every endpoint that portals call authenticates them in the same way.
private var clientAuthenticationMethods: JSONObject {
    let endpoints = ["token", "introspection", "revocation"]
    let methods = endpoints.map {
        ("\($0)_endpoint_auth_methods_supported", JSON.texts(ClientAuthentication.methods))
    }
    let algorithms = endpoints.map {
        (
            "\($0)_endpoint_auth_signing_alg_values_supported",
            JSON.texts(SignatureAlgorithm.allCases.map(\.rawValue))
        )
    }
    return JSONObject(Dictionary(uniqueKeysWithValues: methods + algorithms))
}

private let claimNames =
    [
        "iss", "sub", "sub_id_type", "aud", "exp", "iat", "nbf", "jti", "nonce", "auth_time", "acr", "sid",
        "dienst", "vertegenwoordiging", "acties", "toestemming_vereist", "besluit", "gemeente", "represents",
        "bsn", "kvk", "rsin",
    ] + OpenFormsClaim.allCases.map(\.rawValue)
