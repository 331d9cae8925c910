/// The portal's addresses.
enum PortalPath {
    static let home = "/"
    static let dienst = "/dienst"
    static let callback = "/oidc/callback"
    static let backchannelLogout = "/oidc/logout"
    static let session = "/mijn"
    static let api = "/mijn/api"
    static let inkijk = "/inkijk"
    static let aanvraag = "/aanvraag"
    static let invullen = "/aanvraag/invullen"
    static let inkijkStylesheet = "/inkijk.css"
    static let logOut = "/uitloggen"
    static let loggedOut = "/uitgelogd"
    static let stylesheet = "/portal.css"
    static let script = "/portal-forward.js"
}
