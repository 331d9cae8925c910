/// What was acknowledged to browsers and portals, and when it is time for the blow.
actor Ledger {
    private(set) var logins: [Customer.Login] = []
    /// Access tokens by the code that gave them.
    private(set) var tokens: [String: String] = [:]
    /// Codes that were handed in, whether or not an answer came.
    private(set) var handedIn: Set<String> = []
    private var left: Int
    private let strike: @Sendable () -> Void

    /// Strikes when so many things were acknowledged.
    init(after count: Int, strike: @escaping @Sendable () -> Void) {
        left = count
        self.strike = strike
    }

    func acknowledge(_ login: Customer.Login) {
        logins.append(login)
        count()
    }

    func handIn(_ code: String) { handedIn.insert(code) }

    func acknowledge(token: String, for code: String) {
        tokens[code] = token
        count()
    }

    private func count() {
        left -= 1
        if left == 0 { strike() }
    }
}
