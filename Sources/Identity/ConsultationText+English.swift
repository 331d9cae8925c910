extension ConsultationText {
    /// Plain English.
    var english: (String, [String]) {
        switch self {
        case .chooseGemeente: ("Choose a municipality", ["First choose for which municipality you work."])
        case .notForGemeente(let naam):
            ("Not for this municipality", ["You can no longer work for \(naam)."])
        case .ordersMissing:
            (
                "Not every municipality takes part yet",
                ["Not every municipality has given its order yet. Ask your manager when this will work."]
            )
        case .elsewhere:
            (
                "You are on another network",
                ["This works only on the network of your employer. Log in there again."]
            )
        case .otherPurpose: ("Not for this purpose", ["You may not use these data for this purpose."])
        case .noRight:
            (
                "You may not see this",
                ["This is not part of your function. Do you need it? Ask your manager."]
            )
        case .deviationEnded(let day):
            (
                "Your extra access has ended",
                ["You could see this until \(day.written(in: .en)). Do you still need it? Ask your manager."]
            )
        case .groundMissing:
            (
                "You may not see this",
                ["No law was filled in that allows this. Tell your functional administrator."]
            )
        case .searchNotAllowed:
            ("You cannot search", ["Here you can only search with a citizen service number (BSN)."])
        case .notOnList(let naam):
            ("This person is not on the list", ["This person is not on the list of \(naam). Give a reason."])
        case .notYourClient:
            ("This is not your client", ["This person is not one of your clients. Give a reason."])
        case .explainReason: ("Write down a reason", ["Write down why you need these data."])
        case .tooManyReasons:
            ("No more today", ["You have given a reason too often today. Ask your manager."])
        case .accountBlocked:
            ("Your account is blocked", ["Your account is blocked. Call your administrator."])
        case .accountFrozen: ("Your account is stopped", ["You cannot work now. Call your manager."])
        case .accountNotConfirmed:
            ("Your access is stopped", ["Your access is stopped. Your manager did not confirm it."])
        case .accountWithoutRight:
            (
                "You have no access yet",
                ["Your access does not match your function. Ask your manager for access."]
            )
        case .declarationMissing:
            (
                "Read the statement first",
                ["First agree to the statement about careful use. Then you can go on."]
            )
        case .otherPersonMustDecide:
            (
                "A colleague must do this",
                ["You made the report yourself. A colleague must take this decision."]
            )
        case .otherPersonMustReport:
            (
                "A colleague must do this",
                ["You imposed the fine yourself. A colleague must write the report."]
            )
        case .otherPersonMustAgree:
            ("A second person is needed", ["A second administrator must agree."])
        case .fillInGround: ("The law is missing", ["First fill in the legal ground."])
        case .matrixMoved:
            (
                "A colleague was first",
                ["A colleague has activated another matrix meanwhile. Look at that one first."]
            )
        case .fillingIn:
            (
                "You fill this in for the citizen",
                ["You fill this in for the citizen. Your name is with the application."]
            )
        }
    }
}
