public import Identity
public import Mandaat

/// Finds what is managed of a samenwerkingsverband.
public protocol BeheerReader: Sendable {
    /// The last order of each gemeente that ever gave one.
    func opdrachten(of verband: VerbandID) async throws(StoreError) -> [Opdracht]
    /// The account of that name.
    func account(_ id: AccountID, of verband: VerbandID) async throws(StoreError) -> StoredAccount?
    /// Accounts in the order of their names, from after that one on.
    func accounts(
        of verband: VerbandID, after id: AccountID?, limit: Int
    ) async throws(StoreError) -> [StoredAccount]
    /// The history of an account, or of all when none is named; the newest first.
    func history(
        of account: AccountID?, in verband: VerbandID, limit: Int
    ) async throws(StoreError) -> [AccountNote]
    /// What an account may consult beside the matrix, also what ended.
    func deviations(of account: AccountID, in verband: VerbandID) async throws(StoreError) -> [Afwijking]
    /// Requests that nobody carried out or refused yet, the oldest first.
    func openAanvragen(of verband: VerbandID) async throws(StoreError) -> [StoredAanvraag]
    /// The request of that name.
    func aanvraag(_ id: String, of verband: VerbandID) async throws(StoreError) -> StoredAanvraag?
    /// The matrix in force.
    func matrix(of verband: VerbandID) async throws(StoreError) -> Matrixversie?
    /// What was put forward and not activated, the oldest first.
    func voorstellen(of verband: VerbandID) async throws(StoreError) -> [Matrixvoorstel]
    /// The raadplegingen since a day that only a row of the matrix decided on.
    func traffic(of verband: VerbandID, since day: LocalDate) async throws(StoreError) -> [EerdereRaadpleging]
    /// What others than an account reached outside the lists and nobody looked at, the oldest first.
    func openEscapes(
        of verband: VerbandID, except account: AccountID, limit: Int
    ) async throws(StoreError) -> [StoredEscape]
    /// What reached outside the lists, when nobody looked at it yet.
    func openEscape(_ besluit: String, of verband: VerbandID) async throws(StoreError) -> StoredEscape?
}
