public import Identity

/// The one dienst that is asked for, beside `openid`; other scopes are ignored.
///
/// - Source: OpenID Connect Core 3.1.2.1; RFC 6749 §3.3.
func requestedDienst(
    _ parameters: Parameters, _ client: Client
) throws(AuthorizationRefusal) -> DienstID {
    let scopes = (parameters["scope"] ?? "").split(separator: " ").map(String.init)
    guard scopes.contains("openid") else { throw .openIDMissing }
    let diensten = Set(
        scopes.filter { $0.hasPrefix(dienstScopePrefix) }.map { $0.dropFirst(dienstScopePrefix.count) })
    guard let name = diensten.first else { throw .dienstMissing }
    guard diensten.count == 1 else { throw .severalDiensten }
    let dienst = DienstID(String(name))
    guard client.diensten.contains(dienst) else { throw .foreignDienst }
    return dienst
}

/// What stands before the id of a dienst in a scope.
let dienstScopePrefix = "dienst:"

/// The scope that a grant for a dienst has.
public func scope(for dienst: DienstID) -> String { "openid \(dienstScopePrefix)\(dienst)" }
