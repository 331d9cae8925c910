/// What a member of staff reads when she cannot consult somebody's data.
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
    /// Who put a matrix forward does not activate it.
    case otherPersonMustAgree
    case fillInGround
    case matrixMoved
}
