import Foundation

/// CPU time, which a busy machine stretches less than time on the wall.
enum CPU {
    /// The seconds that all threads of this process have had, user and system; the clock counts microseconds.
    ///
    /// - Source: clock(3): POSIX has a million clocks in a second.
    static var seconds: Double { Double(clock()) / 1e6 }

    /// The CPU seconds that a piece of work takes.
    static func seconds(of work: () async throws -> Void) async rethrows -> Double {
        let start = seconds
        try await work()
        return seconds - start
    }

    /// The CPU seconds that a piece of work takes.
    static func seconds(of work: () throws -> Void) rethrows -> Double {
        let start = seconds
        try work()
        return seconds - start
    }
}
