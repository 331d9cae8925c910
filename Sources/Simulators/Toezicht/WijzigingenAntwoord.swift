import JWTKit

/// The payload of an answer to `GET /v1/wijzigingen`.
struct WijzigingenAntwoord: JWTPayload, Hashable {
    var iss, aud, jti: String
    var iat, exp: Int
    /// What was asked: the changes after this one.
    var sinds: Int
    /// The last change in this answer; what to ask after next.
    var tot: Int
    /// The last change of all; more is to be asked while it differs from `tot`.
    var stand: Int
    var wijzigingen: [Wijziging]

    init(sinds: Int, _ found: (changes: [Wijziging], stand: Int), _ stempel: Stempel) {
        (iss, aud, jti) = (stempel.iss, stempel.aud, stempel.jti)
        (iat, exp) = (stempel.iat, stempel.exp)
        self.sinds = sinds
        wijzigingen = found.changes
        tot = found.changes.last?.stand ?? sinds
        stand = found.stand
    }

    func verify(using _: some JWTAlgorithm) {}
}
