public import Identity
public import Mandaat

/// Finds what is stored about samenwerkingsverbanden.
public protocol VerbandReader: Sendable {
    /// What a raadpleging of one account is judged by, as it stood at one instant.
    func state(of verband: VerbandID, for account: AccountID, on day: LocalDate) async throws(StoreError)
        -> VerbandState
    /// The raadpleging behind a token and the login it hangs on, when neither ended.
    func raadpleging(token: Digest) async throws(StoreError) -> (
        raadpleging: StoredRaadpleging, session: Session
    )?
    /// What was done in a case, by whomever.
    func handelingen(in zaak: Pseudonym) async throws(StoreError) -> [Zaakhandeling]
    /// What somebody put forward, when it was not activated.
    func voorstel(_ id: String, of verband: VerbandID) async throws(StoreError) -> Matrixvoorstel?
}

/// What is stored that a raadpleging is judged by.
public struct VerbandState: Hashable, Sendable {
    /// The last order of each gemeente that ever gave one.
    public let opdrachten: [Opdracht]
    /// The account; nil when nobody made one.
    public let account: StoredAccount?
    /// The matrix in force.
    public let matrix: Matrixversie?
    /// What the account may consult beside it.
    public let afwijkingen: [Afwijking]
    /// How often it reached outside the lists that day.
    public let escapes: Int

    /// Puts the parts together.
    public init(
        opdrachten: [Opdracht], account: StoredAccount?, matrix: Matrixversie?, afwijkingen: [Afwijking],
        escapes: Int
    ) {
        self.opdrachten = opdrachten
        self.account = account
        self.matrix = matrix
        self.afwijkingen = afwijkingen
        self.escapes = escapes
    }
}
