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
        case .rollenBotsen, .rolZonderProfiel: .beheer(.rolesApart)
        case .nietOpTeHeffen: .beheer(.blockEndsOtherwise)
        case .alGeblokkeerd, .nietGeblokkeerd, .alBeeindigd: .beheer(.nothingToConfirm)
        case .dag: .beheer(.dayImpossible)
        case .geenGrondslag: .consultation(.fillInGround)
        case .doel: .beheer(.otherPurpose)
        case .onbekendOnderdeel: .beheer(.partUnknown)
        case .alleenInMatrix: .beheer(.matrixOnly)
        case .teVeelVoorstellen: .beheer(.tooManyProposals)
        case .verlopen: .beheer(.askAgain)
        case .geenOpdracht: .beheer(.noOrder)
        case .bevroren: .beheer(.frozen)
        case .nietTeBevestigen: .beheer(.nothingToConfirm)
        }
    }
}
