public import Identity

/// What can happen to a login.
public enum Move: Hashable, Sendable {
    case asked(PendingAuthentication)
    case authenticated(session: String)
    /// Persons to choose from were found.
    case offered(Way, Sealed)
    case askedForClient
    case misnamed(Remark)
    /// What was sent from a page is taken up, before anybody else is asked: the page can be sent only once.
    case taken
    /// It is known for whom; the ``Confirmation`` is sealed for the login.
    case picked(Sealed)
    case wishedOtherPerson
    case refused(Refusal)
    case permitted
    /// The person gave up and went back to the portal.
    case left
}

/// What was wrong with the number of a client; what was typed is kept nowhere.
public enum Remark: String, Hashable, Sendable, Codable {
    case notABSN
}
