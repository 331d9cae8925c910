public import Identity

/// What the browser does next in a logout.
public enum LogoutStep: Hashable, Sendable {
    /// Asks the person, because nothing proves that she wants it.
    case confirm(gemeente: GemeenteCode?)
    /// Goes to the identity provider; the cookie brings it back.
    case send(OutgoingMessage, cookie: String, gemeente: GemeenteCode?)
    case returnTo(url: String)
    /// Stays here, with the name of the portal and its gemeente when they are known, and the names of the
    /// identity providers where she may still be logged in.
    case loggedOut(portal: String?, gemeente: GemeenteCode?, open: [String])
}
