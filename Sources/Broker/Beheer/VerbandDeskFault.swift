public import Identity

/// Why nothing was changed about a samenwerkingsverband.
public enum VerbandDeskFault: Failure, Equatable {
    /// The gemeente does not take part in it.
    case geenLid(GemeenteCode)
    case store(StoreError)

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .geenLid: "verband.geen-lid"
        case .store(let error): error.code
        }
    }

    /// What the person reads.
    public var publicText: PublicText {
        switch self {
        case .geenLid: .startAgain
        case .store(let error): error.publicText
        }
    }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .geenLid(let gemeente): "gemeente \(gemeente) is no member of the samenwerkingsverband"
        case .store(let error): error.operatorText
        }
    }
}
