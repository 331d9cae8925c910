import Foundation
import Testing

@testable import namens

@Suite("The example configuration")
struct ExampleTests {
    @Test("lacks the files of an installation, and nothing else")
    func example() {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        do throws(ConfigurationFaults) {
            _ = try Configuration.read("\(root)/config/namens.yaml", variables: [:], now: World.now)
            Issue.record("the example names files that are not in the repository")
        } catch {
            let files = ["does not exist", "cannot be written", "has no active key"]
            for fault in error.faults {
                #expect(files.contains { fault.problem.contains($0) }, "\(fault)")
            }
        }
    }
}
