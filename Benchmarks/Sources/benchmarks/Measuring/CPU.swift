import Glibc

/// CPU time, which a busy machine stretches less than time on the wall.
enum CPU {
    /// The seconds that all threads of this process have had, user and system.
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

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
