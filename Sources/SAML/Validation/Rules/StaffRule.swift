/// What an assertion is held to about a member of staff.
enum StaffRule: CaseIterable {
    case account
    case functieprofiel
    case organisatie
    case netwerkzone

    var check: CheckName {
        switch self {
        case .account: .staffAccount
        case .functieprofiel: .staffFunction
        case .organisatie: .staffOrganisation
        case .netwerkzone: .staffZone
        }
    }

    func finding(on candidate: Candidate) -> Finding {
        switch self {
        case .account: candidate.accountFinding
        case .functieprofiel: candidate.functionFinding
        case .organisatie: candidate.employerFinding
        case .netwerkzone: candidate.zoneFinding
        }
    }
}
