import Foundation

/// What an address in the configuration may have beside scheme, host, port and path.
struct AddressRules {
    var allowsQuery = false
    /// Names of parameters that the gateway adds itself.
    var reservedParameters: [String] = []

    /// The address of the gateway or of a service it calls.
    static let service = AddressRules()
    /// Where a browser is sent back to.
    ///
    /// - Source: RFC 6749 §3.1.2; RFC 9207; a response parameter given twice confuses its reader.
    static let redirect = AddressRules(
        allowsQuery: true,
        reservedParameters: ["code", "state", "iss", "error", "error_description", "error_uri"])
}

extension Field {
    /// An absolute https address; http only on loopback and in development.
    func address(_ rules: AddressRules, write example: String) -> String? {
        guard let text = text() else { return nil }
        guard let parts = URLComponents(string: text, encodingInvalidCharacters: false),
            let scheme = parts.scheme, let host = parts.host, !host.isEmpty,
            ["http", "https"].contains(scheme)
        else { return refuse("is not a web address", "write an address such as \(example)") }
        if scheme == "http" && !(reading.deployment == .development && isLoopback(host)) {
            return refuse(
                "is not https", "write https://; http is for loopback addresses in environment: development")
        }
        if let unwanted = unwanted(in: parts, rules) { return refuse(unwanted.problem, unwanted.advice) }
        return text
    }

    private func unwanted(in parts: URLComponents, _ rules: AddressRules) -> (
        problem: String, advice: String
    )? {
        if parts.user != nil || parts.password != nil {
            return ("has a user name or password in it", "leave out everything up to the @")
        }
        if parts.fragment != nil { return ("has a fragment", "leave out the # and what follows it") }
        if parts.path.contains("*") || parts.host?.contains("*") == true {
            return ("has a * in it", "write each address in full; they are compared exactly")
        }
        if parts.query != nil && !rules.allowsQuery {
            return ("has a query", "leave out the ? and what follows it")
        }
        let names = (parts.queryItems ?? []).map(\.name)
        return names.first(where: rules.reservedParameters.contains).map {
            ("has the parameter \($0), which the gateway adds itself", "leave it out")
        }
    }
}

/// Whether a host is this machine.
func isLoopback(_ host: String) -> Bool {
    let host = host.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).lowercased()
    return host == "localhost" || host == "::1" || host.wholeMatch(of: /127(\.[0-9]{1,3}){3}/) != nil
}

/// Whether an address is on this machine.
func isOnThisMachine(_ address: String) -> Bool {
    URLComponents(string: address)?.host.map(isLoopback) ?? false
}
