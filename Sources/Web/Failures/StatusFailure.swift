import Broker
import HTTPTypes
import Identity
import Mandaat
import OIDC

/// A failure that knows which HTTP status it is.
protocol StatusFailure: Failure {
    var httpStatus: HTTPResponse.Status { get }
}

extension LoginFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .unknownLogin: .notFound
        case .otherBrowser: .forbidden
        case .expired: .gone
        case .outOfOrder, .otherProvider: .conflict
        case .unknownChoice: .badRequest
        case .store(let error): error.httpStatus
        }
    }
}

extension StoreError: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .conflict: .conflict
        case .unavailable: .serviceUnavailable
        }
    }
}

extension ParameterFault: StatusFailure {
    var httpStatus: HTTPResponse.Status { self == .tooLong ? .contentTooLarge : .badRequest }
}

extension AuthorizationFault: StatusFailure {
    var httpStatus: HTTPResponse.Status { .badRequest }
}

extension LogoutDeskFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .refused: .badRequest
        case .unproven: .conflict
        case .store(let error): error.httpStatus
        }
    }
}

extension InzageFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .notOffered, .unknownAct, .unknownPage: .notFound
        case .signedOut: .conflict
        case .portal(let fault): fault.httpStatus
        case .token(let fault): fault.httpStatus
        case .store(let error): error.httpStatus
        }
    }
}

extension TokenDeskFault: StatusFailure {
    /// With its phrase, which a bare code does not have.
    var httpStatus: HTTPResponse.Status {
        let known: [HTTPResponse.Status] = [.badRequest, .unauthorized, .serviceUnavailable]
        return known.first { $0.code == status } ?? .internalServerError
    }
}

extension RaadplegingFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .noStaff, .refused: .forbidden
        case .token(let fault): fault.httpStatus
        case .store(let error): error.httpStatus
        }
    }
}

extension BeheerFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .portal(let fault): fault.httpStatus
        case .signedOut: .conflict
        case .refused(.geenTaak(_)): .forbidden
        case .refused(.eigenAccount), .refused(.zelfdePersoon), .activering(.zelfdePersoon): .forbidden
        case .refused, .activering, .matrixText, .list, .unreadable: .unprocessableContent
        case .unknownAccount, .unknown: .notFound
        case .token(let fault): fault.httpStatus
        case .store(let error): error.httpStatus
        }
    }
}

extension ProgramFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .token(let fault): fault.httpStatus
        case .otherScope: .forbidden
        case .faulty: .badRequest
        case .store(let error): error.httpStatus
        }
    }
}

extension OwnPortalFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .notOffered: .notFound
        case .unproven: .conflict
        case .declined: .forbidden
        case .login(let fault): fault.httpStatus
        case .token(let fault): fault.httpStatus
        }
    }
}
