extension PublicText {
    /// English beside the Dutch; what Logius fixes in Dutch stays Dutch and is explained.
    var english: (String, [String]) {
        switch self {
        case .startAgain:
            ("Signing in failed", ["Something went wrong while signing in. Please start again."])
        case .pageExpired:
            (
                "This page has expired",
                [
                    "This sign-in page has expired or was not opened properly. Go back to the website and start again."
                ]
            )
        case .pageNotFound:
            (
                "This page does not exist",
                ["The address is not right. Go back to the website and start again."]
            )
        case .logoutUnproven:
            (
                "We are not sure that you are signed out",
                [
                    "We do not know whether you are signed out everywhere.",
                    "Close all windows of your browser to be sure.",
                ]
            )
        case .providerFault:
            (
                "Signing in failed",
                [
                    Self.fixedDigiDSentence,
                    "(An error occurred in the communication with DigiD. Please try again later.)",
                ]
            )
        case .cancelled:
            (
                "Signing in cancelled",
                [
                    "U heeft het inloggen met DigiD geannuleerd.", "(You cancelled signing in with DigiD.)",
                    "You are not signed in.",
                ]
            )
        case .levelTooLow(let needed):
            (
                "You need a higher security level",
                [
                    "This service needs a higher security level. \(needed.adviceInEnglish)",
                    "You need DigiD \(needed.name).",
                ]
            )
        case .registerUnavailable:
            (
                "We cannot check this right now",
                ["We cannot check right now whom you may represent. Please try again in a few minutes."]
            )
        case .noRelation:
            (
                "You cannot sign in for somebody else now",
                [
                    "We found no valid registration that allows you to represent somebody.",
                    "Do you think this is wrong? Ask for a new authorisation or call the municipality.",
                ]
            )
        case .machtigingForOtherDienst:
            (
                "Your authorisation is not valid for this service",
                ["Your authorisation is not valid for this service. Ask for a new authorisation."]
            )
        case .machtigingStarts(let day):
            (
                "Your authorisation has not started yet",
                ["Your authorisation starts on \(day.written(in: .en)). Please try again then."]
            )
        case .machtigingEnded(let day):
            (
                "Your authorisation has expired",
                [
                    "Your authorisation expired on \(day.adding(days: -1).written(in: .en)).",
                    "Do you still need it? Ask for a new authorisation.",
                ]
            )
        case .machtigingWithdrawn:
            (
                "Your authorisation was stopped",
                ["Your authorisation was stopped.", "Questions? Call the municipality."]
            )
        case .machtigingNotActive:
            (
                "This authorisation is not valid",
                ["This authorisation is no longer valid. Questions? Call the municipality."]
            )
        case .notForYourself:
            ("Choose: For myself", ["You cannot be your own representative. Choose: For myself."])
        case .onlyInPerson:
            ("Only in person", ["Nobody can do this for somebody else: the person has to do it."])
        case .kindNotAccepted:
            (
                "You cannot do this for somebody else",
                ["You cannot use this service online for somebody else yet. Call the municipality."]
            )
        case .websiteCannotRepresent:
            (
                "This website cannot do this yet",
                [
                    "This website cannot yet work with one person acting for another.",
                    "Call the municipality for help.",
                ]
            )
        case .relation(let text): text.english
        case .consultation(let text): text.english
        case .beheer(let text): text.entry(in: .en)
        case .staff(let text): text.english
        case .busy: ("It is busy right now", ["It is busy right now. Please try again in a few minutes."])
        }
    }
}

extension LevelOfAssurance {
    fileprivate var adviceInEnglish: String {
        switch self {
        case .basis: "Use your user name and password."
        case .midden: "Use the DigiD app or a text message check."
        case .substantieel: "Use the DigiD app with the ID check."
        case .hoog: "Use your identity card or driving licence with the DigiD app."
        }
    }
}
