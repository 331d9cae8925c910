import Foundation

/// What the kernel says of a process.
enum Memory {
    /// The resident memory of this process, in kilobytes.
    static func resident() throws -> Double {
        let fields = try procFile("self/statm").split(separator: " ")
        guard fields.count > 1, let pages = Double(fields[1]) else {
            throw BenchmarkFailure("/proc/self/statm has no resident pages")
        }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1024
    }

    /// Lets the peak be counted anew from here on.
    ///
    /// - Source: proc(5): writing 5 to `clear_refs` resets the high water mark.
    static func forgetPeak() throws {
        try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    }

    /// The most resident memory that this process had, in kilobytes.
    static func peak() throws -> Double {
        let line = try procFile("self/status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        guard let fields = line?.split(whereSeparator: \.isWhitespace), fields.count > 1,
            let kilobytes = Double(fields[1])
        else { throw BenchmarkFailure("/proc/self/status has no VmHWM") }
        return kilobytes
    }
}

extension CPU {
    /// The seconds that another process has had, user and system.
    ///
    /// - Source: proc(5): `utime` and `stime`, the 14th and 15th field; the name in field 2 may have spaces.
    static func seconds(ofProcess id: Int32) throws -> Double {
        let stat = try procFile("\(id)/stat")
        guard let name = stat.lastIndex(of: ")") else { throw BenchmarkFailure("no process \(id)") }
        let fields = stat[name...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else {
            throw BenchmarkFailure("/proc/\(id)/stat is too short")
        }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}

private func procFile(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: "/proc/\(name)"), encoding: .utf8)
}
