import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// `namens serve`, built beside this program, on one core.
final class GatewayProcess: Sendable {
    /// The kernel's number of the process.
    let id: Int32
    private let process: Process
    private let log: String

    /// Starts it.
    ///
    /// - Parameters:
    ///   - configuration: The file after `--config`.
    ///   - log: Where its standard error goes.
    /// - Throws: What kept it from being started.
    init(configuration: String, log: String) throws {
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "namens")
        guard FileManager.default.createFile(atPath: log, contents: nil),
            let output = FileHandle(forWritingAtPath: log)
        else { throw BenchmarkFailure("make \(log) writable") }
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/taskset")
        process.arguments = ["--cpu-list", "0", program.path, "serve", "--config", configuration]
        process.standardError = output
        process.standardOutput = output
        try process.run()
        id = process.processIdentifier
        self.log = log
    }

    /// Returns when it is ready to serve.
    func listening(management port: Int) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < deadline, process.isRunning {
            let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/health/ready")
            let answer = try? await HTTPClient.shared.execute(request, timeout: .seconds(2))
            if answer?.status == .ok { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        let said = (try? String(contentsOf: URL(filePath: log), encoding: .utf8)) ?? ""
        throw BenchmarkFailure("namens serve is not ready: \(said.suffix(2_000))")
    }

    /// Its metrics, as it tells them to operators.
    func metrics(management port: Int) async throws -> [String: Double] {
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/metrics")
        let body = try await HTTPClient.shared.execute(request, timeout: .seconds(5)).body.collect(
            upTo: 1 << 22)
        let lines = String(buffer: body).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.reduce(into: [:]) { values, line in
            let parts = line.split(separator: " ")
            if parts.count == 2 { values[String(parts[0])] = Double(parts[1]) }
        }
    }

    /// Ends it, as an operator would.
    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
}
