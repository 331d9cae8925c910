import Synchronization

@testable import namens

/// What came of running the program.
struct Run: Sendable {
    let code: Int32
    let output: [String]
    let errors: [String]
}

/// Runs the program in this process, with a console that remembers.
func runProgram(_ arguments: [String]) async -> Run {
    let lines = Lines()
    let console = Console(output: { lines.add($0, isError: false) }, error: { lines.add($0, isError: true) })
    let code = await Console.$current.withValue(console) { await Namens.run(arguments) }
    return Run(code: code, output: lines.all(isError: false), errors: lines.all(isError: true))
}

private final class Lines: Sendable {
    private let lines = Mutex<[(text: String, isError: Bool)]>([])

    func add(_ text: String, isError: Bool) { lines.withLock { $0.append((text, isError)) } }

    func all(isError: Bool) -> [String] {
        lines.withLock { $0.filter { $0.isError == isError }.map(\.text) }
    }
}
