/// The token that an introspection or revocation request is about.
///
/// `token_type_hint` is read past: a token of another kind than hinted at is looked up all the same.
/// - Source: RFC 7662 §2.1; RFC 7009 §2.1.
public struct TokenReference: Hashable, Sendable {
    /// The token as it was sent; it is looked up by its digest.
    public let token: String

    /// Reads the form.
    public init(from parameters: Parameters) throws(TokenFault) {
        guard parameters.repeated.isEmpty else { throw TokenFault(.repeatedParameter) }
        guard let token = parameters["token"], token.utf8.count <= CompactToken.maximumLength else {
            throw TokenFault(.missingToken)
        }
        self.token = token
    }
}
