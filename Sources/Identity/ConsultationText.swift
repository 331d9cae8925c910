/// What a member of staff reads about consulting somebody's data, mostly when she cannot.
public enum ConsultationText: Hashable, Sendable, Codable {
    /// There is no default gemeente.
    case chooseGemeente
    /// Her organisation may not act in the name of that gemeente.
    case notForGemeente(naam: String)
    /// Not every gemeente gave its order.
    case ordersMissing
    case elsewhere
    case otherPurpose
    case noRight
    case deviationEnded(LocalDate)
    case groundMissing
    case searchNotAllowed
    case notOnList(naam: String)
    case notYourClient
    case explainReason
    case tooManyReasons
    /// Failed logins.
    case accountBlocked
    case accountFrozen
    case accountNotConfirmed
    case accountWithoutRight
    case declarationMissing
    /// Who reported does not impose the fine.
    case otherPersonMustDecide
    /// Who imposed the fine does not write the report.
    case otherPersonMustReport
    /// Who put a matrix forward does not activate it.
    case otherPersonMustAgree
    case fillInGround
    case matrixMoved
    /// She fills in for a citizen, who did not log in.
    case fillingIn
}
