public import Identity
public import Mandaat

/// Why a raadpleging gives no token.
public enum RaadplegingFault: Failure, Equatable {
    /// The token is not that of a member of staff at a portal of a samenwerkingsverband.
    case noStaff
    /// It was judged, and every reason is there; the first is for the worker.
    case refused(besluit: String, [Weigering], ConsultationText)
    case token(TokenDeskFault)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .noStaff: "raadpleging.no-staff"
        case .refused(_, let reasons, _): "raadpleging.\(reasons.first?.code ?? "refused")"
        case .token(let fault): fault.code
        case .store(let error): error.code
        }
    }

    /// What the worker reads.
    public var publicText: PublicText {
        switch self {
        case .noStaff: .startAgain
        case .refused(_, _, let text): .consultation(text)
        case .token(let fault): fault.publicText
        case .store(let error): error.publicText
        }
    }

    /// The header `WWW-Authenticate` where the status asks for one (RFC 6750 §3).
    public var wwwAuthenticate: String? {
        guard case .token(let fault) = self else { return nil }
        return fault.wwwAuthenticate
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .noStaff: "the token is not one of staff at a portal of a samenwerkingsverband"
        case .refused(let besluit, let reasons, _):
            "decision \(besluit) refused a raadpleging: \(reasons.map(\.code).joined(separator: ", "))"
        case .token(let fault): fault.operatorText
        case .store(let error): error.operatorText
        }
    }
}
