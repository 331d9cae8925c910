import Foundation
import Logging
import ServiceLifecycle
import Testing

@testable import namens

/// The whole demo in a folder of its own on free ports, up for as long as a test or a suite takes.
enum RunningWorld {
    /// The world of the suite that runs.
    @TaskLocal static var current: DemoWorld?

    /// Starts a world that `change` sets otherwise than the demo, lets `work` use it, stops it and removes its
    /// folder; `watch` is told of everything that browsers send and see.
    static func during<Result: Sendable>(
        _ change: (inout DemoSettings) -> Void = { _ in }, watch: (@Sendable (Sight) -> Void)? = nil,
        _ work: (DemoWorld) async throws -> Result
    ) async throws -> Result {
        try await TemporaryFolder.forWorld { folder in
            var settings = DemoSettings(folder: folder, firstPort: try await FreePorts.twenty())
            change(&settings)
            var world = try await DemoWorld(settings)
            world.watch = watch
            let services = RunningServices(try world.services(), logger: world.logger)
            let ready = world
            do {
                try await services.start { try await ready.listening() }
                let result = try await work(ready)
                try await services.stop()
                await ready.close()
                return result
            } catch {
                try? await services.stop()
                await ready.close()
                throw error
            }
        }
    }
}

/// A folder that is gone afterwards.
enum TemporaryFolder {
    /// A folder with keys, when there is a place for another world.
    static func forWorld<Result>(_ work: (String) async throws -> Result) async throws -> Result {
        try await WorldGate.shared.pass {
            try await during { folder in
                try await TestKeys.put(in: folder)
                return try await work(folder)
            }
        }
    }

    static func during<Result>(_ work: (String) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await work(folder)
    }
}

/// A suite whose tests share one world, started before the first and stopped after the last.
struct WorldTrait: SuiteTrait, TestScoping {
    let change: @Sendable (inout DemoSettings) -> Void

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await RunningWorld.during(change) { world in
            try await RunningWorld.$current.withValue(world) { try await function() }
        }
    }
}

extension Trait where Self == WorldTrait {
    /// Runs the demo while the tests of the suite run.
    static var runningWorld: Self { runningWorld { _ in } }

    /// Runs the demo, otherwise set, while the tests of the suite run.
    static func runningWorld(_ change: @escaping @Sendable (inout DemoSettings) -> Void) -> Self {
        Self(change: change)
    }
}
