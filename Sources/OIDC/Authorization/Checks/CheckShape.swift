/// Every parameter comes once.
///
/// - Source: RFC 6749 §3.1.
func refuseRepetition(_ parameters: Parameters) throws(AuthorizationRefusal) {
    guard parameters.repeated.isEmpty else { throw .repeatedParameter }
}

/// What is stored of a request is bounded.
func refuseOverlength(_ parameters: Parameters) throws(AuthorizationRefusal) {
    for (name, limit) in [("state", 2_048), ("nonce", 512), ("scope", 1_024), ("acr_values", 1_024)]
    where parameters[name]?.utf8.count ?? 0 > limit {
        throw .tooLong
    }
}

/// Requests come as plain parameters only: nothing is fetched, nothing is unpacked.
///
/// - Source: OpenID Connect Core 6, 7.2.1.
func refuseRequestObjects(_ parameters: Parameters) throws(AuthorizationRefusal) {
    guard !parameters.mentions("request") else { throw .requestObject }
    guard !parameters.mentions("request_uri") else { throw .requestURI }
    guard !parameters.mentions("registration") else { throw .registration }
}

/// The authorization code flow, answered in the query.
///
/// - Source: NL GOV OpenID Connect 1.0.1, hybrid and implicit are forbidden; OAuth 2.0 Multiple Response Types 2.1.
func requireCodeFlow(_ parameters: Parameters) throws(AuthorizationRefusal) {
    guard let type = parameters["response_type"] else { throw .missingResponseType }
    guard type == "code" else { throw .responseType }
    guard [nil, "query"].contains(parameters["response_mode"]) else { throw .responseMode }
}
