import Foundation
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
    /// The format of the name; nil for none.
    var nameFormat: String?
    /// Assertions of others beneath this one.
    var advice: [Markup] = []
    /// What is said of the person beside the name.
    var attributes: [Markup] = []
    let sessionIndex: String
    let issuer: String
    let issuedAt: Date

    /// The truth: somebody logged in, now, in answer to `request`.
    init(
        _ request: AuthenticationRequest, nameID: String, classRef: String, from issuer: String, ids: IDs,
        at now: Date
    ) {
        id = ids.next()
        audience = request.sender.entityID
        recipient = request.consumer.location
        inResponseTo = request.id
        self.nameID = nameID
        self.classRef = classRef
        notBefore = now - 120
        notOnOrAfter = now + 120
        authnInstant = now
        sessionIndex = ids.next()
        self.issuer = issuer
        issuedAt = now
    }

    /// Moves its whole validity; nobody logs in in the future.
    mutating func shift(by seconds: TimeInterval) {
        notBefore += seconds
        notOnOrAfter += seconds
        authnInstant = min(authnInstant, authnInstant + seconds)
    }
}

extension AssertionPlan {
    /// The assertion, with what is empty left out (SAML Core 2.3.3).
    var markup: Markup {
        .saml(
            "Assertion", [("ID", id), ("Version", "2.0"), ("IssueInstant", instant(issuedAt))],
            [.saml("Issuer", text: issuer), subject, conditions]
                + (advice.isEmpty ? [] : [.saml("Advice", [], advice)]) + [statement]
                + (attributes.isEmpty ? [] : [.saml("AttributeStatement", [], attributes)]))
    }

    private var subject: Markup {
        let data: [(String, String)] = [
            ("InResponseTo", inResponseTo), ("Recipient", recipient), ("NotOnOrAfter", instant(notOnOrAfter)),
        ]
        return .saml(
            "Subject", [],
            [
                name,
                .saml(
                    "SubjectConfirmation", [("Method", SAMLName.bearer)],
                    [.saml("SubjectConfirmationData", data)]),
            ])
    }

    private var name: Markup {
        var name = Markup.saml("NameID", nameFormat.map { [("Format", $0)] } ?? [])
        name.children = [.text(nameID)]
        return name
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
