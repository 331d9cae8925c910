extension RelationText {
    /// English beside the Dutch.
    var english: (String, [String]) {
        switch self {
        case .cannotActForThisPerson:
            (
                "You cannot act for this person now",
                [
                    "You cannot act for this person now. Check the citizen service number (BSN). "
                        + "Is the number right? Then call the municipality."
                ]
            )
        case .cannotCheckNow:
            ("We cannot check this now", ["We cannot check this now. Please try again later."])
        case .organisationLoginCancelled:
            (
                "Signing in was cancelled",
                ["You cancelled signing in with eHerkenning.", "You are not signed in."]
            )
        case .organisationLoginFailed:
            (
                "Signing in did not work",
                ["Something went wrong while signing in with eHerkenning. Please try again later."]
            )
        case .notABSN:
            ("Check the number", ["This is not a valid citizen service number (BSN). Check the digits."])
        case .tooManyNumbers:
            ("Please try again later", ["You tried a number too often. Please try again in an hour."])
        case .representedDied:
            (
                "You can no longer arrange this",
                [
                    "You can no longer use this service for this person. Call the municipality for help."
                ]
            )
        case .gezagUnclear:
            (
                "We cannot check this",
                ["We cannot check whether you may arrange this. Make an appointment with the municipality."]
            )
        case .childIsOfAge:
            (
                "Your child is now 18",
                ["Your child is now 18. You can no longer arrange this without an authorisation."]
            )
        case .organisationLevelTooLow(let needed):
            (
                "You need a higher security level",
                ["You need eHerkenning level \(needed.eHerkenning) for this service."]
            )
        case .organisationDidNotMandate:
            (
                "You are not authorised for this service",
                ["Your organisation did not authorise you for this service."]
            )
        case .otherVestiging:
            ("This is another branch", ["You may not act for this branch."])
        case .notOnlineYet:
            ("Not online yet", ["You cannot arrange this online yet. Call the municipality."])
        case .measureStarts, .measureEnded, .measureStopped, .measureSuspended, .outsideMeasure,
            .notForBewindvoerder, .notForMentor, .notYourTask, .approvalNeeded, .consentNeeded,
            .askYourRepresentative, .cannotGiveMachtiging:
            englishOfMeasures
        }
    }

    private var englishOfMeasures: (String, [String]) {
        switch self {
        case .measureStarts(let day):
            (
                "You cannot act yet",
                ["You may act for this person from \(day.written(in: .en))."]
            )
        case .measureEnded(let kind, let day):
            (
                "Your \(kind.english) has ended",
                ["Your \(kind.english) for this person ended on \(day.written(in: .en))."]
            )
        case .measureStopped(let kind):
            (
                "Your \(kind.english) has ended",
                ["Your \(kind.english) for this person has ended. You are signed out."]
            )
        case .measureSuspended:
            (
                "You are suspended",
                ["You are suspended. You cannot act for this person now. Questions? Call the court."]
            )
        case .outsideMeasure(let kind):
            ("You may not arrange this", ["This subject is not part of your \(kind.english)."])
        case .notForBewindvoerder:
            (
                "You may not arrange this",
                [
                    "A bewindvoerder may not arrange this. "
                        + "It is a task of the mentor or of the person herself or himself."
                ]
            )
        case .notForMentor: ("You may not arrange this", ["A mentor may not arrange money matters."])
        case .approvalNeeded:
            (
                "One more approval needed",
                ["The other bewindvoerder must also agree. We sent a message."]
            )
        case .consentNeeded:
            ("You need permission", ["You need permission of the subdistrict court for this."])
        case .askYourRepresentative(let kind):
            (
                "You cannot arrange this yourself",
                ["You cannot arrange this yourself. Ask your \(kind.englishHolder) for help."]
            )
        case .cannotGiveMachtiging(let kind):
            (
                "You cannot authorise anybody for this",
                ["You cannot authorise anybody for this. Ask your \(kind.englishHolder) for help."]
            )
        default: ("You may not arrange this", ["You may not arrange this for this person."])
        }
    }
}

extension Vertegenwoordiging {
    fileprivate var english: String { "\(rawValue) (\(explanation))" }

    private var explanation: String {
        switch self {
        case .bewind: "administration"
        case .curatele: "guardianship"
        case .mentorschap: "mentorship"
        case .zelf, .machtiging, .gezag, .organisatie: "authority"
        }
    }

    fileprivate var englishHolder: String {
        switch self {
        case .curatele: "curator"
        case .mentorschap: "mentor"
        case .bewind, .zelf, .machtiging, .gezag, .organisatie: "bewindvoerder"
        }
    }
}
