import Foundation
import Identity
import OIDC
import Policy
import Representation
import TestSupport
import Testing

@testable import Broker

@Suite("A grant that is older than the catalogue")
struct AdmittedTests {
    private static let kinds = Set(Vertegenwoordiging.allCases)

    static let catalogues: [(@Sendable (Catalogue) throws -> Catalogue, Bool)] = [
        (Fixture.changing(Fixture.bijstand, accepts: kinds), true),
        (Fixture.changing(Fixture.bijstand, accepts: kinds, acties: [.inzien]), true),
        (Fixture.changing(Fixture.bijstand, accepts: kinds, alleenProfessioneel: [.bewind]), true),
        (Fixture.changing(Fixture.bijstand, accepts: kinds, alleenProfessioneel: [.curatele]), false),
        (Fixture.changing(Fixture.bijstand, accepts: kinds, acties: [.betalen]), false),
        (Fixture.changing(Fixture.bijstand, accepts: [.bewind]), false),
    ]

    @Test("is active only as far as the dienst still gives what was granted", arguments: catalogues)
    func admitted(_ change: @Sendable (Catalogue) throws -> Catalogue, _ isActive: Bool) async throws {
        let world = try await World.accepting(changing: change)
        try await world.hold("c-1", kind: .curatele)
        await world.keep()
        #expect(try await world.isActive("c-1") == isActive)
    }
}
