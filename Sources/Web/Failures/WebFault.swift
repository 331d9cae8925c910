import HTTPTypes
import Identity

/// A request that does not reach what stands behind the server, or that nothing there foresaw.
enum WebFault: Failure, Hashable {
    case notFound
    case methodNotAllowed(allowed: [String])
    case tooLarge
    case tooSlow
    case wrongContentType
    case malformedForm
    case foreignForm
    /// The body is no JSON object.
    case malformedJSON
    /// Members of a JSON object that are missing, unknown or cannot be read.
    case invalidMembers([String])
    /// An identity provider asks something by itself, for example that a session ends.
    case providerRequest
    case overloaded
    /// From one address more logins were begun than may be; from when on it may go on.
    case tooManyLogins(seconds: Int)
    case clientLeft
    /// The name of the error's type; its text could hold anything.
    case unexpected(type: String)

    var code: String {
        switch self {
        case .notFound: "web.not-found"
        case .methodNotAllowed: "web.method-not-allowed"
        case .tooLarge: "web.too-large"
        case .tooSlow: "web.too-slow"
        case .wrongContentType: "web.wrong-content-type"
        case .malformedForm: "web.malformed-form"
        case .foreignForm: "web.foreign-form"
        case .malformedJSON: "web.malformed-json"
        case .invalidMembers: "web.invalid-members"
        case .providerRequest: "web.provider-request"
        case .overloaded: "web.overloaded"
        case .tooManyLogins: "web.too-many-logins"
        case .clientLeft: "web.client-left"
        case .unexpected: "web.unexpected"
        }
    }

    var publicText: PublicText {
        switch self {
        case .overloaded, .tooManyLogins: .busy
        case .notFound: .pageNotFound
        case .unexpected, .clientLeft: .startAgain
        default: .pageExpired
        }
    }

    var operatorText: String {
        switch self {
        case .notFound: "there is nothing at this address"
        case .methodNotAllowed(let allowed): "this address takes only \(allowed.joined(separator: ", "))"
        case .tooLarge: "the body is larger than this address takes"
        case .tooSlow: "the body did not arrive in time"
        case .wrongContentType: "the body has another media type than this address takes"
        case .malformedForm: "the form or the query lacks a field, or has one that cannot be read"
        case .malformedJSON: "the body is no JSON object"
        case .invalidMembers(let names): "members are missing, unknown or unreadable: \(names.count)"
        case .foreignForm: "the form was sent from another site"
        case .providerRequest: "a SAMLRequest came, and only answers are taken at this address"
        case .overloaded: "more requests are in flight than may be"
        case .tooManyLogins: "more logins were begun from one address than may be"
        case .clientLeft: "the client closed the connection before it was answered"
        case .unexpected(let type): "an error that nothing foresaw, of the type \(type)"
        }
    }
}

extension WebFault: StatusFailure {
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .wrongContentType: .unsupportedMediaType
        case .malformedForm, .malformedJSON, .invalidMembers, .providerRequest, .clientLeft: .badRequest
        case .foreignForm: .forbidden
        case .overloaded: .serviceUnavailable
        case .tooManyLogins: .tooManyRequests
        case .unexpected: .internalServerError
        }
    }
}
