import Testing

@Suite("Swift files")
struct StyleTests {
    private static let files = Repository.files(below: ["Sources", "Tests"], endings: [".swift"])

    /// Written apart, so that this file does not have them.
    private static let forced = ["try" + "!", "as" + "!", "fatal" + "Error(", "// MA" + "RK:"]
    private static let unchecked = ["@unchecked " + "Sendable", "nonisolated" + "(unsafe)"]

    @Test("force nothing")
    func forced() {
        for file in Self.files {
            for word in Self.forced { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
        }
    }

    @Test("outside XMLSec leave every check of the compiler on")
    func unchecked() {
        for file in Self.files where file.target != "XMLSec" {
            for word in Self.unchecked { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
        }
    }

    @Test("are at most 300 lines long")
    func length() {
        for file in Self.files {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 300, "\(file.path) has \(lines) lines")
        }
    }

    @Test("wait for nothing and skip nothing in tests")
    func waiting() {
        // A server that never answers is not a wait of the test: it ends with the server.
        let waits = "Task" + ".sleep"
        for file in Self.files where file.path.hasPrefix("Tests/") {
            let lines = file.text.split(separator: "\n").filter { !$0.contains("cancelWhenGracefulShutdown") }
            #expect(!lines.contains { $0.contains(waits) }, "\(file.path) has \(waits)")
        }
        let words = ["Thread" + ".sleep", ".disabled" + "(", "XCT" + "Skip", "withKnown" + "Issue"]
        for file in Self.files where file.path.hasPrefix("Tests/") {
            for word in words { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
        }
    }

    @Test("leave nothing undone")
    func undone() {
        let words = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
        for file in Self.files {
            for word in words {
                #expect(
                    !file.text.split(separator: /[^A-Za-z]/).contains { $0 == word },
                    "\(file.path) has \(word)")
            }
        }
    }
}
