public import Foundation
import Identity
import Policy
import Representation
import SAML

extension SAMLIdentityProvider {
    /// Resolves the artifact, when it is one, and judges the response with the one validator.
    public func receive(
        _ answer: IncomingAnswer, to expected: PendingAuthentication, at now: Date
    ) async throws(ProviderError) -> AuthenticationOutcome {
        switch (answer, connection.response) {
        case (.artifact(let text), .artifact): return try await resolve(text, for: expected, at: now)
        case (.response(let text), .post):
            guard let bytes = try? PostForm.message(in: text) else {
                return .rejected(checks: ["binding.post"])
            }
            return judge(bytes, as: .response, for: expected, resolveID: nil, at: now)
        case (.artifact, _), (.response, _):
            // Only the binding that was asked for is listened to.
            return .rejected(checks: ["binding.asked"])
        }
    }

    private func resolve(
        _ text: String, for expected: PendingAuthentication, at now: Date
    ) async throws(ProviderError) -> AuthenticationOutcome {
        guard let artifact = try? Artifact(text),
            let endpoint = try? artifact.endpoint(of: connection.metadata)
        else { return .rejected(checks: ["binding.artifact"]) }
        let id = MessageID.make(randomness)
        let message = ArtifactResolve(
            header: RequestHeader(
                id: id, issueInstant: now, destination: endpoint.location, issuer: connection.entityID),
            artifact: artifact)
        guard let envelope = try? SoapRequest.make(request: message.markup, signedBy: connection.key) else {
            throw .misconfigured(provider: self.id, reason: "the artifact request could not be signed")
        }
        do throws(ArtifactResolutionError) {
            let bytes = try await resolution.resolve(envelope, at: endpoint.location, of: self.id)
            return judge(bytes, as: .artifactResponse, for: expected, resolveID: id, at: now)
        } catch { throw .unavailable(provider: self.id, reason: error.reason) }
    }

    private func judge(
        _ bytes: [UInt8], as input: Input, for expected: PendingAuthentication, resolveID: String?,
        at now: Date
    ) -> AuthenticationOutcome {
        var expectations = expectations(for: expected, at: now)
        expectations.artifactResolveID = resolveID
        guard expectations.service != nil || vouchesFor != .employees else {
            return .rejected(checks: ["service.asked"])
        }
        // Whoever does not know whose staff to expect would believe any organisation's name.
        guard expectations.staff?.organisatie != nil || vouchesFor != .staff else {
            return .rejected(checks: ["organisatie.asked"])
        }
        let validator = ResponseValidator(provider: connection.metadata, profile: connection.profile)
        let verdict = validator.validate(bytes, as: input, against: expectations)
        switch verdict.outcome {
        // A provider that was named no level did nothing it was not to: the level alone stands in the way.
        case .rejected where !connection.profile.asksForLevel && verdict.failedChecks == [.authnLevel]:
            return .levelNotReached
        case .rejected: return .rejected(checks: verdict.failedChecks.map(\.rawValue))
        case .status(.cancelled): return .cancelled
        case .status(.levelNotReached): return .levelNotReached
        case .status(.artifactUnknown): return .rejected(checks: ["binding.artifactUnknown"])
        case .status(.providerFailed(let status)): return .failed(status: status)
        case .accepted(let assertion): return accept(assertion, skew: expectations.clockSkew)
        }
    }

    private func expectations(for expected: PendingAuthentication, at now: Date) -> Expectations {
        var expectations = Expectations(entityID: connection.entityID, acsURL: connection.acsURL, now: now)
        expectations.requestID = expected.requestID
        expectations.minimumLevel = connection.profile.authnContextClass(for: expected.minimum)
        expectations.expiredCertificates = connection.expiredCertificates
        expectations.decryptionKeys = connection.decryptionKeys
        expectations.service = connection.services[expected.dienst]?.requested
        expectations.staff = connection.staff
        // Who has no mandate is told so, when it is known who she is.
        expectations.unnamedService = .acceptWithoutMandate
        if expected.forced {
            // A provider that lets an old login pass did not do what was asked.
            expectations.authenticationAge = now.timeIntervalSince(expected.askedAt)
        }
        return expectations
    }

    private func accept(_ assertion: ValidatedAssertion, skew: TimeInterval) -> AuthenticationOutcome {
        guard let actor = actor(of: assertion), let level = assertion.level else {
            return .rejected(checks: ["nameID.person"])
        }
        let evidence = LoginEvidence(
            assertionID: assertion.id, identityProvider: id, level: level,
            authenticatedAt: assertion.authnInstant,
            underlying: assertion.organisation.flatMap(UnderlyingEvidence.init))
        return .authenticated(
            Authentication(
                actor: actor, evidence: evidence, replayUntil: assertion.notOnOrAfter + skew))
    }

    private func actor(of assertion: ValidatedAssertion) -> Actor? {
        switch vouchesFor {
        case .persons: assertion.subjectBSN.map(Actor.person)
        case .employees: assertion.organisation.flatMap(Employee.init).map(Actor.employee)
        case .staff: assertion.staff.map(Actor.medewerker)
        }
    }
}

extension Employee {
    /// What a login proved of somebody who acts for an organisation; a dienst that it does not name gives no mandate.
    fileprivate init?(_ login: OrganisationLogin) {
        guard let organisation = Organisation(kvk: login.kvk, rsin: login.rsin) else { return nil }
        self.init(
            organisation: organisation, subject: login.actingSubject, vestigingen: login.branches,
            diensten: Set([login.serviceUUID].compactMap(\.self)),
            intermediary: login.intermediary.map { Organisation($0) })
    }
}

extension UnderlyingEvidence {
    /// What the makelaar says its answer rests on.
    fileprivate init?(_ login: OrganisationLogin) {
        let advice = login.advice ?? []
        self.init(
            mandateRegister: login.registry,
            assertions: advice.map { HandedOn(id: $0.id, issuer: $0.issuer, sha256: $0.sha256) })
    }
}

extension ArtifactResolutionError {
    /// The cause in a few words, for the record.
    fileprivate var reason: String {
        switch self {
        case .timedOut: "artifact resolution timed out"
        case .unreachable: "artifact resolution service unreachable"
        case .refused(let status): "artifact resolution answered HTTP \(status)"
        case .tooLarge: "artifact resolution answered more than it may"
        }
    }
}
