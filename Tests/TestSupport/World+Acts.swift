import Audit
import Foundation
package import Identity

@testable import Broker

extension World {
    /// The name by which records know the mother.
    package static func nameOfMother() throws -> Pseudonym {
        Fixture.keys().pseudonym(of: try BSN(Self.mother))
    }

    /// That many acts for the mother, one a minute before another, the newest an hour ago.
    package func actMore(_ count: Int) async throws {
        let mother = try Self.nameOfMother()
        for number in 0..<count {
            let act = Act(
                besluit: "besluit-\(number)", gemeente: Fixture.gemeente, dienst: Fixture.bijstand,
                represented: mother, at: Fixture.noon - 3600 - Double(60 * number), kind: .machtiging,
                actor: Sealed(bytes: Data([1])), keptUntil: Fixture.noon + 3600)
            try await store.commit([.recordAct(act)], recording: [])
        }
    }
}
