public import Identity
public import Mandaat

/// Why a program gets a no.
public enum ProgramFault: Failure, Equatable {
    case token(TokenDeskFault)
    /// Its token is for something else, or for somebody else's.
    case otherScope
    /// The file it sent has faults; nothing of it is kept.
    case faulty(Lijstfouten)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .token(let fault): fault.code
        case .otherScope: "programma.scope"
        case .faulty: "lijst.fouten"
        case .store(let error): error.code
        }
    }

    /// What a person would read, if one did.
    public var publicText: PublicText { .startAgain }

    /// The header `WWW-Authenticate` where the status asks for one (RFC 6750 §3).
    public var wwwAuthenticate: String? {
        switch self {
        case .token(let fault): fault.wwwAuthenticate
        case .otherScope: "Bearer error=\"insufficient_scope\""
        case .faulty, .store: nil
        }
    }

    /// The cause, for the operator; it says nothing of what stands in a file.
    public var operatorText: String {
        switch self {
        case .token(let fault): fault.operatorText
        case .otherScope: "a program asked for something that its token is not for"
        case .faulty(let faults):
            "a list was refused: \(faults.aantal) faulty lines, \(faults.bestand.map(\.rawValue)) as a whole"
        case .store(let error): error.operatorText
        }
    }
}
