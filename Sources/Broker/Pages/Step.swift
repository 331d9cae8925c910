public import Identity

/// What the browser does next.
public enum Step: Hashable, Sendable {
    /// Shows where a login stands.
    case show(login: String)
    /// Goes to an identity provider.
    case send(OutgoingMessage)
    /// Goes back to the portal, with a code or an error.
    case returnToPortal(url: String)
}

/// A step, and the session cookie that a login opened.
public struct Continuation: Hashable, Sendable {
    /// What the browser does next.
    public let step: Step
    /// The secret of a session that was just opened, for the browser alone.
    public let sessionSecret: String?
    /// The gemeente of the login, for the page that carries a message on.
    public let gemeente: GemeenteCode?

    package init(_ step: Step, sessionSecret: String? = nil, gemeente: GemeenteCode? = nil) {
        self.step = step
        self.sessionSecret = sessionSecret
        self.gemeente = gemeente
    }
}

/// The secrets a browser holds in its cookies, and where it is.
public struct Browser: Hashable, Sendable {
    let secret: String
    let session: String?
    /// Where it calls from, when that is known.
    let address: String?

    /// Takes the value of the browser cookie and, when there is one, of the session cookie.
    public init(secret: String, session: String?, address: String? = nil) {
        self.secret = secret
        self.session = session
        self.address = address
    }
}

/// What a person chose on a page.
public enum Choice: Hashable, Sendable {
    case provider(String)
    case way(Way)
    /// One of the offered relations.
    case person(String)
    /// What was typed as the number of a client.
    case client(String)
    case confirm
    case otherPerson
    case retry
    case backToPortal
}
