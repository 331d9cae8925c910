import Foundation
import Identity
import XMLSec

/// What an assertion is going to say; faults change it before it is written.
struct AssertionPlan: Sendable {
    var id: String
    var audience: String
    var recipient: String
    var inResponseTo: String
    var nameID: String
    var classRef: String
    var notBefore: Date
    var notOnOrAfter: Date
    var authnInstant: Date
    let sessionIndex: String
    let issuer: String
    let issuedAt: Date

    /// The truth: `persona` logged in at `level`, now, in answer to `request`.
    init(
        _ request: AuthenticationRequest, _ persona: Persona, _ level: LevelOfAssurance, from issuer: String,
        ids: IDs, at now: Date
    ) {
        id = ids.next()
        audience = request.sender.entityID
        recipient = request.consumer.location
        inResponseTo = request.id
        nameID = "s00000000:" + persona.bsn.reveal()
        classRef = level.digidClass
        notBefore = now - 120
        notOnOrAfter = now + 120
        authnInstant = now
        sessionIndex = ids.next()
        self.issuer = issuer
        issuedAt = now
    }

    /// Tells one untruth.
    mutating func apply(_ fault: DigiDFault, asked: LevelOfAssurance, previousID: String?, ids: IDs) {
        switch fault {
        case .wrongAudience: audience = "https://iemand-anders.example/saml"
        case .wrongRecipient: recipient = "https://iemand-anders.example/saml/acs"
        case .wrongInResponseTo: inResponseTo = ids.next()
        case .wrongSector: nameID = nameID.replacing("s00000000:", with: "s00000001:")
        case .levelTooLow: classRef = asked.digidClassBelow
        case .expired: shift(by: -3600)
        case .future: shift(by: 3600)
        case .repeatedID: id = previousID ?? id
        case .slow, .down, .cancel, .otherKey, .replay, .unsigned, .artifactReuse, .malformed, .huge: break
        }
    }

    private mutating func shift(by seconds: TimeInterval) {
        notBefore += seconds
        notOnOrAfter += seconds
        authnInstant = min(authnInstant, authnInstant + seconds)
    }
}

extension AssertionPlan {
    /// The assertion as DigiD 3.x shapes it (SAML Core 2.3.3).
    var markup: Markup {
        .saml(
            "Assertion", [("ID", id), ("Version", "2.0"), ("IssueInstant", instant(issuedAt))],
            [.saml("Issuer", text: issuer), subject, conditions, statement])
    }

    private var subject: Markup {
        let data: [(String, String)] = [
            ("InResponseTo", inResponseTo), ("Recipient", recipient), ("NotOnOrAfter", instant(notOnOrAfter)),
        ]
        return .saml(
            "Subject", [],
            [
                .saml("NameID", text: nameID),
                .saml(
                    "SubjectConfirmation", [("Method", SAMLName.bearer)],
                    [.saml("SubjectConfirmationData", data)]),
            ])
    }

    private var conditions: Markup {
        .saml(
            "Conditions", [("NotBefore", instant(notBefore)), ("NotOnOrAfter", instant(notOnOrAfter))],
            [.saml("AudienceRestriction", [], [.saml("Audience", text: audience)])])
    }

    private var statement: Markup {
        .saml(
            "AuthnStatement", [("AuthnInstant", instant(authnInstant)), ("SessionIndex", sessionIndex)],
            [
                .saml("SubjectLocality", [("Address", "127.0.0.1")]),
                .saml("AuthnContext", [], [.saml("AuthnContextClassRef", text: classRef)]),
            ])
    }
}
