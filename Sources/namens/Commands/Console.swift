import Foundation

/// Where a command writes: standard output for what was asked, standard error for why it failed.
struct Console: Sendable {
    let output: @Sendable (String) -> Void
    let error: @Sendable (String) -> Void

    /// The console of the command that runs now; tests put their own here.
    @TaskLocal static var current = Console(
        output: { text in FileHandle.standardOutput.write(Data("\(text)\n".utf8)) },
        error: { text in FileHandle.standardError.write(Data("\(text)\n".utf8)) })
}

/// Why a command ends without having done what was asked: one sentence that says what to do.
struct CommandFailure: Error {
    let message: String
    let exitCode: Int32

    /// Says what to do; the exit code is 1, or 2 when the command was used wrongly.
    init(_ message: String, exitCode: Int32 = 1) {
        self.message = message
        self.exitCode = exitCode
    }
}
