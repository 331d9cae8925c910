import Testing
import Web

@testable import namens

@Suite("The version")
struct BuildTests {
    @Test("names the commit that the environment tells, and no other")
    func commit() {
        #expect(Build(variables: ["NAMENS_COMMIT": "0123abc"]).commit == "0123abc")
        #expect(Build(variables: ["NAMENS_COMMIT": ""]).commit == "unknown")
        #expect(Build(variables: [:]) == Build(version: "0.1.0", commit: "unknown"))
    }
}
