public import Foundation
public import Identity

/// What is stored of a token that a program got for itself.
public struct StoredProgramToken: Hashable, Sendable {
    /// What it digests to.
    public let digest: Digest
    /// Who got it.
    public let client: ClientID
    /// What it is for.
    public let taken: Set<Programma.Taak>
    /// When it was given.
    public let issuedAt: Date
    /// When it is worth nothing any more.
    public let expiresAt: Date

    /// Puts the parts together.
    public init(
        digest: Digest, client: ClientID, taken: Set<Programma.Taak>, issuedAt: Date, expiresAt: Date
    ) {
        self.digest = digest
        self.client = client
        self.taken = taken
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }
}

/// Finds tokens of programs.
public protocol ProgramReader: Sendable {
    /// The token of a program, expired or not; nil when it was ended or removed.
    func programToken(_ digest: Digest) async throws(StoreError) -> StoredProgramToken?
}
