import OIDC
import Testing

@Suite("Faults")
struct FaultTests {
    @Test("A description has only the characters that error_description allows")
    func characters() {
        let all =
            AuthorizationRefusal.allCases.map(\.description) + TokenRefusal.allCases.map(\.description)
            + LogoutRefusal.allCases.map(\.description)
        for text in all {
            #expect(
                text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C }, "\(text)")
        }
    }

    @Test("No two refusals of one door read the same")
    func distinct() {
        #expect(
            Set(AuthorizationRefusal.allCases.map(\.description)).count == AuthorizationRefusal.allCases.count
        )
        #expect(Set(TokenRefusal.allCases.map(\.description)).count == TokenRefusal.allCases.count)
        #expect(Set(LogoutRefusal.allCases.map(\.description)).count == LogoutRefusal.allCases.count)
    }

    static let errors: [(AuthorizationRefusal, OAuthError)] = [
        (.unknownClient, .unauthorizedClient), (.requestObject, .requestNotSupported),
        (.requestURI, .requestURINotSupported), (.registration, .registrationNotSupported),
        (.responseType, .unsupportedResponseType), (.openIDMissing, .invalidScope),
        (.dienstMissing, .invalidScope),
        (.severalDiensten, .invalidScope), (.foreignDienst, .invalidScope),
        (.unknownLevel, .unmetAuthenticationRequirements), (.missingChallenge, .invalidRequest),
        (.challengeMethod, .invalidRequest), (.repeatedParameter, .invalidRequest),
    ]

    @Test("A refused request has the standard's error", arguments: errors)
    func error(_ refusal: AuthorizationRefusal, _ error: OAuthError) {
        #expect(refusal.error == error)
    }

    @Test(
        "A client that does not prove itself gets 401 and a challenge, everything else 400",
        arguments: TokenRefusal.allCases)
    func status(_ refusal: TokenRefusal) {
        let fault = TokenFault(refusal)
        #expect(fault.status == (fault.error == .invalidClient ? 401 : 400))
        #expect((fault.wwwAuthenticate != nil) == (fault.status == 401))
        #expect(fault.body["error"] == .string(fault.error.code))
        #expect(fault.code == "oidc.token.\(refusal.rawValue)")
    }

    @Test("Whether a client exists and whether a code does cannot be read from the answer")
    func uniform() {
        #expect(TokenFault(.unknownClient).body == TokenFault(.wrongSecret).body)
        #expect(TokenFault(.unknownClient).body == TokenFault(.otherMethod).body)
        #expect(TokenFault(.unknownCode).body == TokenFault(.otherClient).body)
        #expect(TokenFault(.unknownCode).body == TokenFault(.wrongVerifier).body)
    }
}
