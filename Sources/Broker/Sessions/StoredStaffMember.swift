import Identity

/// A member of staff, her account and where it is, as a session keeps her under seal.
struct StoredStaffMember: Codable {
    let account: String
    let functieprofiel: String
    let organisatie: String
    let netwerkzone: String?

    init(_ staff: StaffMember) {
        account = staff.account.rawValue
        functieprofiel = staff.functieprofiel.rawValue
        organisatie = staff.organisatie.description
        netwerkzone = staff.netwerkzone
    }

    /// Nil unless every part can be read.
    var staff: StaffMember? {
        guard let number = try? OIN(organisatie) else { return nil }
        return StaffMember(
            account: account, functieprofiel: functieprofiel, organisatie: number, netwerkzone: netwerkzone)
    }
}
