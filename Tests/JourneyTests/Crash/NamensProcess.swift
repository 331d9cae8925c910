import Foundation
import Synchronization

/// A `namens` of its own, as an operator starts it; or another program, when one is named.
final class NamensProcess: Sendable {
    /// How it ended.
    struct Ending: Hashable, Sendable {
        /// The exit code, or the number of the signal that ended it.
        let code: Int32
        let bySignal: Bool
    }

    private let identifier: Int32
    private let output = Output()
    private let ending: Task<Ending?, Never>

    /// Starts it.
    init(_ arguments: [String], of program: URL = NamensProcess.namens) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        let (endings, source) = AsyncStream<Ending>.makeStream()
        process.terminationHandler = {
            source.yield(
                Ending(code: $0.terminationStatus, bySignal: $0.terminationReason == .uncaughtSignal))
            source.finish()
        }
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        ending = Task { await endings.first { _ in true } }
        try process.run()
        identifier = process.processIdentifier
        drain(pipe.fileHandleForReading)
    }

    /// Reads in a thread of its own: a full pipe would hold up the process, whatever else these tests do.
    private func drain(_ handle: FileHandle) {
        Thread.detachNewThread { [output] in
            var data: Data
            repeat {
                data = handle.availableData
                output.add(data)
            } while !data.isEmpty
        }
    }

    /// The program that was built with these tests, beside their bundle.
    static let namens = (Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe"))
        .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "namens")

    func send(_ signal: Int32) { kill(identifier, signal) }

    /// Returns when it has ended.
    func ended() async -> Ending? { await ending.value }

    /// Returns when it has written that; false when it ended without.
    func writes(_ text: String) async -> Bool { await output.contains(text) }

    /// All it wrote; call when it has ended.
    func text() async -> String {
        _ = await ended()
        await output.closed()
        return output.text
    }
}

/// What a process wrote, and who waits for something in it.
private final class Output: Sendable {
    private struct State {
        var data = Data()
        var isClosed = false
        var waiting: [(text: String, continuation: CheckedContinuation<Bool, Never>)] = []
    }

    private let state = Mutex(State())

    var text: String { state.withLock { String(decoding: $0.data, as: UTF8.self) } }

    /// An empty piece is the end.
    func add(_ data: Data) {
        state.withLock { state in
            state.data += data
            state.isClosed = state.isClosed || data.isEmpty
            let found = String(decoding: state.data, as: UTF8.self)
            let isClosed = state.isClosed
            state.waiting.removeAll { text, continuation in
                let isThere = !text.isEmpty && found.contains(text)
                guard isThere || isClosed else { return false }
                continuation.resume(returning: isThere)
                return true
            }
        }
    }

    func contains(_ text: String) async -> Bool {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                let isThere = !text.isEmpty && String(decoding: state.data, as: UTF8.self).contains(text)
                guard !isThere, !state.isClosed else { return continuation.resume(returning: isThere) }
                state.waiting.append((text, continuation))
            }
        }
    }

    func closed() async { _ = await contains("") }
}
