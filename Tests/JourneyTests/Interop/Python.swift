import Foundation

/// The programs of `scripts/interop`, run with the Python that `scripts/test-setup` installs.
enum Python {
    /// Runs a program to its end.
    ///
    /// - Throws: ``PythonFailure`` with all it wrote, when it found something wrong or cannot be run.
    static func run(_ program: String, _ arguments: [String]) async throws {
        guard FileManager.default.isExecutableFile(atPath: interpreter.path) else {
            throw PythonFailure(
                description: "run scripts/test-setup: the tests' Python is not at \(interpreter.path)")
        }
        let path = repository.appending(path: "scripts/interop/\(program).py").path
        let child = try NamensProcess(["-W", "ignore", path] + arguments, of: interpreter)
        let ending = await withTaskCancellationHandler {
            await child.ended()
        } onCancel: {
            child.send(SIGKILL)
        }
        guard ending == NamensProcess.Ending(code: 0, bySignal: false) else {
            throw PythonFailure(description: "\(program).py found something wrong:\n\(await child.text())")
        }
    }

    private static let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }
    private static let interpreter = repository.appending(path: ".build-venv/bin/python")
}

/// Why a program in Python did not end well.
struct PythonFailure: Error, CustomStringConvertible {
    let description: String
}
