import Identity

/// A member of staff as integrators read her; the account is masked unless asked for.
struct ShownStaff: Encodable {
    let account: String
    let functieprofiel: String
    let organisatie: String
    let netwerkzone: String?

    init(_ staff: StaffMember, plain: Bool) {
        account = plain ? staff.account.rawValue : Mask.dots
        functieprofiel = staff.functieprofiel.rawValue
        organisatie = staff.organisatie.description
        netwerkzone = staff.netwerkzone
    }
}
