import Identity

/// The registered client that `client_id` names; a repeated one names none.
func knownClient(
    _ parameters: Parameters, _ clients: [ClientID: Client]
) throws(AuthorizationRefusal) -> Client {
    guard let name = parameters["client_id"], let client = clients[ClientID(name)] else {
        throw .unknownClient
    }
    return client
}

/// The redirect URI, which is always sent and is one of the registered ones octet for octet.
///
/// - Source: RFC 9700 §2.1; RFC 3986 §6.2.1, simple string comparison.
func registeredRedirectURI(
    _ parameters: Parameters, _ client: Client
) throws(AuthorizationRefusal) -> String {
    guard let uri = parameters["redirect_uri"], client.redirectURIs.contains(where: { sameOctets($0, uri) })
    else {
        throw .unregisteredRedirectURI
    }
    return uri
}

/// Whether two texts are the same octets; `==` would take canonically equivalent Unicode for equal.
func sameOctets(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8)
}
