/// Where a client's credentials may stand in a request.
public struct ClientAuthenticationInput: Sendable {
    /// The value of the header `Authorization`.
    public let authorizationHeader: String?
    /// The body of the request.
    public let form: Parameters

    /// Takes what a request shows.
    public init(authorizationHeader: String?, form: Parameters) {
        self.authorizationHeader = authorizationHeader
        self.form = form
    }
}
