public import Identity

extension Beheerbezwaar {
    /// What whoever manages reads.
    public var text: PublicText {
        switch self {
        case .geenTaak: .beheer(.notYourTask)
        case .eigenAccount: .beheer(.ownAccount)
        case .zelfdePersoon: .beheer(.otherPersonNeeded)
        case .nietGoedgekeurd: .beheer(.notApproved)
        case .alVerwerkt: .beheer(.alreadyDone)
        case .pastNietBijAanleiding: .beheer(.reasonDoesNotFit)
        case .rollenBotsen: .beheer(.rolesApart)
        case .nietOpTeHeffen: .beheer(.blockEndsOtherwise)
        case .dag: .beheer(.dayImpossible)
        case .geenGrondslag: .consultation(.fillInGround)
        case .doel: .beheer(.otherPurpose)
        case .onbekendOnderdeel: .beheer(.partUnknown)
        case .nietTeBevestigen: .beheer(.nothingToConfirm)
        }
    }
}

extension ActiveringFault {
    /// What whoever activates reads.
    public var text: PublicText {
        switch self {
        case .zelfdePersoon: .consultation(.otherPersonMustAgree)
        case .verouderd: .consultation(.matrixMoved)
        case .bevindingen(let found):
            found.contains { $0.code == "zonder-grondslag" }
                ? .consultation(.fillInGround) : .beheer(.matrixFaulty)
        }
    }
}
