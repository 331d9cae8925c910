/// What an assertion is held to about the dienst, the organisation and who acts for it.
enum MandateRule: CaseIterable {
    case unasked
    case transientName
    case form
    case decryption
    case serviceID
    case serviceUUID
    case legalSubject
    case legalSubjectType
    case legalSubjectNumber
    case actingSubject
    case intermediary
    case branches
    case representation
    case registry

    var check: CheckName {
        switch self {
        case .unasked: .mandateUnasked
        case .transientName: .nameIDTransient
        case .form: .mandateForm
        case .decryption: .identifiersDecryption
        case .serviceID: .serviceID
        case .serviceUUID: .serviceUUID
        case .legalSubject: .legalSubjectPresent
        case .legalSubjectType: .legalSubjectType
        case .legalSubjectNumber: .legalSubjectNumber
        case .actingSubject: .actingSubject
        case .intermediary: .intermediary
        case .branches: .branches
        case .representation: .representation
        case .registry: .registry
        }
    }

    /// Nil when the assertion has nothing that the rule could judge because another rule already fails.
    func finding(on candidate: Candidate) -> Finding? {
        switch self {
        case .unasked: candidate.unaskedFinding
        case .transientName: candidate.transientFinding
        case .form: candidate.formFinding
        case .decryption: candidate.decryptionFinding
        case .serviceID: candidate.serviceIDFinding
        case .serviceUUID: candidate.serviceUUIDFinding
        case .legalSubject: candidate.legalSubjectFinding
        case .legalSubjectType: candidate.legalSubjectTypeFinding
        case .legalSubjectNumber: candidate.legalSubjectNumberFinding
        case .actingSubject: candidate.actingSubjectFinding
        case .intermediary: candidate.intermediaryFinding
        case .branches: candidate.branchesFinding
        case .representation: candidate.representationFinding
        case .registry: candidate.registryFinding
        }
    }
}
