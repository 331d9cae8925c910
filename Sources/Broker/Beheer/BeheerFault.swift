public import Identity
public import Mandaat

/// Why something cannot be done in beheer now.
public enum BeheerFault: Failure, Equatable {
    case portal(OwnPortalFault)
    /// She is not logged in, or no more.
    case signedOut
    case refused(Beheerbezwaar)
    case activering(ActiveringFault)
    case matrixText(MatrixText.Fault)
    case list(Lijstfouten)
    /// Fields of a form that cannot be read.
    case unreadable([String])
    case unknownAccount
    /// What is in the address or the form is not there.
    case unknown
    case token(TokenDeskFault)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .portal(let fault): fault.code
        case .signedOut: "beheer.signed-out"
        case .refused(let bezwaar): "beheer.\(bezwaar.code)"
        case .activering(.zelfdePersoon): "beheer.tweede-persoon"
        case .activering(.verouderd): "beheer.matrix-verouderd"
        case .activering(.bevindingen): "beheer.matrix-bevindingen"
        case .matrixText: "beheer.matrix-onleesbaar"
        case .list: "beheer.lijst-onleesbaar"
        case .unreadable: "beheer.veld-onleesbaar"
        case .unknownAccount: "beheer.account-onbekend"
        case .unknown: "beheer.unknown"
        case .token(let fault): fault.code
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .portal(let fault): fault.publicText
        case .signedOut: .startAgain
        case .refused(let bezwaar): bezwaar.text
        case .activering(let fault): fault.text
        case .matrixText: .beheer(.matrixUnreadable)
        case .list: .beheer(.listUnreadable)
        case .unreadable: .beheer(.fieldUnreadable)
        case .unknownAccount: .beheer(.accountUnknown)
        case .unknown: .pageNotFound
        case .token(let fault): fault.publicText
        case .store(.conflict(let conflict)): conflict.text
        case .store(let error): error.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .portal(let fault): fault.operatorText
        case .signedOut: "the browser holds no token of beheer that is active"
        case .refused(let bezwaar): "beheer refused a step: \(bezwaar.code)"
        case .activering: "a matrix could not be activated: \(code)"
        case .matrixText: "the matrix that was put forward cannot be read"
        case .list(let faults): "a list has \(faults.aantal) faulty lines"
        case .unreadable(let fields): "fields cannot be read: \(fields.joined(separator: ", "))"
        case .unknownAccount: "the account in the form is not there"
        case .unknown: "what the address or the form names is not there"
        case .token(let fault): fault.operatorText
        case .store(let error): error.operatorText
        }
    }

    /// Whether it belongs on the page where it was tried, rather than in place of it.
    public var isAboutInput: Bool {
        switch self {
        case .refused, .activering, .matrixText, .list, .unreadable, .unknownAccount: true
        case .store(.conflict): true
        default: false
        }
    }
}

extension StoreError.Conflict {
    fileprivate var text: PublicText {
        switch self {
        case .matrixMoved: .consultation(.matrixMoved)
        case .alreadyListed: .beheer(.alreadyListed)
        case .notListed: .beheer(.notListed)
        default: .beheer(.changedMeanwhile)
        }
    }
}
