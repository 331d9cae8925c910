import HTTPTypes
import Hummingbird
import Identity
import NIOCore

/// The failure in an error; what nobody foresaw becomes ``WebFault/unexpected(type:)``.
func knownFailure(_ error: any Error) -> any Failure {
    switch error {
    case let failure as any Failure: failure
    case is NIOTooManyBytesError: WebFault.tooLarge
    case is CancellationError: WebFault.clientLeft
    case let error as HTTPError where error.status == .notFound: WebFault.notFound
    case let error as HTTPError where error.status == .contentTooLarge: WebFault.tooLarge
    default: WebFault.unexpected(type: String(reflecting: type(of: error)))
    }
}

/// The status of a failure; one that knows none is our fault.
func status(of failure: any Failure) -> HTTPResponse.Status {
    (failure as? any StatusFailure)?.httpStatus ?? .internalServerError
}
