import Identity

extension AssertionPlan {
    /// Tells one untruth.
    mutating func apply(_ fault: DigiDFault, asked: LevelOfAssurance, previousID: String?, ids: IDs) {
        switch fault {
        case .wrongAudience: audience = "https://iemand-anders.example/saml"
        case .wrongRecipient: recipient = "https://iemand-anders.example/saml/acs"
        case .wrongInResponseTo: inResponseTo = ids.next()
        case .wrongSector: nameID = nameID.replacing("s00000000:", with: "s00000001:")
        case .levelTooLow: classRef = asked.digidClassBelow
        case .expired: shift(by: -3600)
        case .future: shift(by: 3600)
        case .repeatedID: id = previousID ?? id
        case .slow, .down, .cancel, .otherKey, .replay, .unsigned, .artifactReuse, .malformed, .huge: break
        }
    }
}
