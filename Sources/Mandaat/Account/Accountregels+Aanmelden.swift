public import Foundation

extension Accountregels {
    /// Counts a login that failed; the last that may be blocks the account until a beheerder lifts that.
    ///
    /// An account that is blocked stays what it is: who guesses on changes nothing.
    public func mislukt(_ account: Account, op instant: Date) -> Account {
        guard account.blokkade == nil else { return account }
        var account = account
        account.misluktePogingen += 1
        account.laatstMislukt = max(account.laatstMislukt ?? .distantPast, instant.inSeconds)
        if account.misluktePogingen >= misluktePogingen { account.blokkade = .misluktAanmelden }
        return account
    }

    /// Ends the count after a login that succeeded; it lifts no block, and says nothing of failures after it.
    public func gelukt(_ account: Account, op instant: Date) -> Account {
        guard account.misluktePogingen > 0, account.laatstMislukt.map({ $0 <= instant }) ?? true else {
            return account
        }
        var account = account
        account.misluktePogingen = 0
        return account
    }
}

extension Date {
    /// Providers tell of a login in whole seconds, and of a failure maybe not.
    fileprivate var inSeconds: Date {
        Date(timeIntervalSinceReferenceDate: timeIntervalSinceReferenceDate.rounded(.down))
    }
}
