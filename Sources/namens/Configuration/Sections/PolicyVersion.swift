import Audit
import Broker
import Crypto
import Identity
import OIDC
import Policy

/// Names what decisions rest on beside the question: SHA-256 over its canonical form, 64 hexadecimal digits.
///
/// That is the version of the rules, every property of every dienst, and what each portal understands. The order
/// of entries and of sets in the file does not matter.
func digest(ofPolicy diensten: [Dienst], _ portals: [Portal], rules: Int = rulesVersion) -> String {
    let basis = PolicyBasis(
        rules: rules, diensten: diensten.sorted { $0.id.rawValue < $1.id.rawValue },
        portals: Dictionary(uniqueKeysWithValues: portals.map { ($0.client.id.rawValue, $0.awareness) }))
    return hexadecimal(SHA256.hash(data: canonicalJSON(basis)))
}

/// What is digested.
private struct PolicyBasis: Encodable {
    let rules: Int
    let diensten: [Dienst]
    let portals: [String: Question.PortalAwareness]
}
