public import Identity

/// Brings messages to the holders of a measure: only the court's register knows how to reach them.
public protocol HolderMessages: Sendable {
    /// Tells every other holder that one of them asks their agreement.
    ///
    /// - Throws: ``RegisterError`` when it is not known that the message will arrive.
    func askAgreement(_ request: AgreementRequest) async throws(RegisterError)
}

/// That a holder asks the others to agree to acts in a dienst.
public struct AgreementRequest: Hashable, Sendable {
    /// Unguessable; the answer must name it.
    public let requestID: String
    /// The register's name for the measure.
    public let maatregel: String
    /// The version of the measure that she saw.
    public let version: Int
    /// The UUID of the dienst, lower case.
    public let dienst: String
    /// The gemeente whose dienst it is.
    public let gemeente: GemeenteCode
    /// Who asks.
    public let actor: Actor

    /// Puts the request together.
    public init(
        requestID: String, maatregel: String, version: Int, dienst: String, gemeente: GemeenteCode,
        actor: Actor
    ) {
        self.requestID = requestID
        self.maatregel = maatregel
        self.version = version
        self.dienst = dienst.lowercased()
        self.gemeente = gemeente
        self.actor = actor
    }
}
