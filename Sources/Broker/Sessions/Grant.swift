public import Foundation
public import Identity
public import OIDC
public import Policy
public import Representation

/// What a permit became for a portal: one person, one dienst, in one capacity; tokens hang on it.
public struct Grant: Hashable, Sendable {
    /// The unguessable name.
    public let id: String
    /// The `sid` of the session it hangs on.
    public let session: String
    /// The portal it was given to.
    public let client: ClientID
    /// The gemeente it belongs to.
    public let gemeente: GemeenteCode
    /// The dienst it is about.
    public let dienst: DienstID
    /// The id of the decision.
    public let besluit: String
    /// The legal ground.
    public let kind: Vertegenwoordiging
    /// The relation it rests on; nil for somebody who acts for herself.
    public let relation: Evidence.RelationReference?
    /// The represented person, sealed for ``place``.
    public let represented: Sealed?
    /// What may be done.
    public let acties: Set<Actie>
    /// What needs consent of the court first.
    public let toestemmingVereist: Set<Actie>
    /// When it was given.
    public let issuedAt: Date
    /// The instant from which the legal ground does not hold, if that is known.
    public let endsAt: Date?

    /// Puts the parts together, new or as stored.
    public init(
        id: String, session: String, client: ClientID, gemeente: GemeenteCode, dienst: DienstID,
        besluit: String,
        kind: Vertegenwoordiging, relation: Evidence.RelationReference?, represented: Sealed?,
        acties: Set<Actie>, toestemmingVereist: Set<Actie>, issuedAt: Date, endsAt: Date?
    ) {
        self.id = id
        self.session = session
        self.client = client
        self.gemeente = gemeente
        self.dienst = dienst
        self.besluit = besluit
        self.kind = kind
        self.relation = relation
        self.represented = represented
        self.acties = acties
        self.toestemmingVereist = toestemmingVereist
        self.issuedAt = issuedAt
        self.endsAt = endsAt
    }

    /// Where the represented person is sealed.
    public var place: String { Self.place(id) }

    static func place(_ id: String) -> String { "grant:\(id)" }

    /// Whether it falls when another is given in the same session: one for the same dienst, or by another relation.
    ///
    /// Whoever turns to another person stops with the one before, so that no portal holds two at once.
    func isSuperseded(byRelation id: String?, of register: String?, dienst: DienstID) -> Bool {
        self.dienst == dienst || relation?.id != id || relation?.register != register
    }

    /// Whether its legal ground holds at `now`.
    public func holds(at now: Date) -> Bool { endsAt.map { now < $0 } ?? true }
}

/// An authorization code as stored: its digest, and what it may be exchanged for.
public struct StoredCode: Hashable, Sendable {
    /// The digest of the secret.
    public let digest: Digest
    /// The grant it stands for.
    public let grant: String
    /// What it may be exchanged for.
    public let binding: CodeBinding
    /// The instant from which it is worth nothing.
    public let expiresAt: Date

    /// Puts the parts together, new or as stored.
    public init(digest: Digest, grant: String, binding: CodeBinding, expiresAt: Date) {
        self.digest = digest
        self.grant = grant
        self.binding = binding
        self.expiresAt = expiresAt
    }
}

/// An access token as stored: its digest, and the grant it stands for.
public struct StoredToken: Hashable, Sendable {
    /// The digest of the secret.
    public let digest: Digest
    /// The grant it stands for.
    public let grant: String
    /// When it was given.
    public let issuedAt: Date
    /// The instant from which it is worth nothing.
    public let expiresAt: Date

    /// Puts the parts together, new or as stored.
    public init(digest: Digest, grant: String, issuedAt: Date, expiresAt: Date) {
        self.digest = digest
        self.grant = grant
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }
}
