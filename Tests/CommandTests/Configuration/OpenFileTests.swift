import Foundation
import Logging
import Synchronization
import Testing

@testable import namens

@Suite("A file that others may use")
struct OpenFileTests {
    /// The file, and the key under which the configuration names it.
    static let files = [
        ("own/server.key", 4, "tls.privateKey"), ("var/keys/sealing.key", 7, "keys.directory"),
        ("var/keys/pseudonym.key", 7, "keys.directory"), ("var/keys/signing/k1.pem", 7, "keys.directory"),
        ("own/portal.secret", 68, "clients[1].secretFile"), ("var/namens.sqlite", 6, "storage"),
    ]

    private func world(_ environment: String, open file: String, _ mode: Int) throws -> World {
        let world = try World(
            World.yaml.replacing("environment: production", with: "environment: \(environment)")
                .replacing("../certs/server.key", with: "../own/server.key")
                .replacing("../certs/portal.secret", with: "../own/portal.secret"))
        for (name, copy) in [("server.key", "own/server.key"), ("portal.secret", "own/portal.secret")] {
            try world.write(try String(contentsOfFile: "\(world.root)/certs/\(name)", encoding: .utf8), copy)
        }
        try world.write("", "var/namens.sqlite")
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: "\(world.root)/\(file)")
        return world
    }

    @Test(
        "is refused in production when it holds a secret or what persons did", arguments: files,
        [0o640, 0o604])
    func production(_ file: (path: String, line: Int, key: String), _ mode: Int) throws {
        let world = try world("production", open: file.path, mode)
        defer { world.remove() }
        let octal = "0" + String(mode, radix: 8)
        #expect(
            world.faults() == [
                "config/namens.yaml:\(file.line): \(file.key): \(file.path) may be used by others than its "
                    + "owner (mode \(octal)); chmod 600 \(file.path)"
            ])
    }

    @Test("is only warned of in development, but for the database", arguments: files)
    func development(_ file: (path: String, line: Int, key: String)) throws {
        let world = try world("development", open: file.path, 0o644)
        defer { world.remove() }
        guard file.key != "storage" else {
            #expect(world.faults().count == 1)
            return
        }
        let found = try Configuration.read(world.file, variables: [:], now: World.now)
        let warnings = found.warnings.map { world.relative($0.description) }
        #expect(warnings.count == 1)
        let lines = Mutex<[String]>([])
        let handler = JSONLogHandler(label: "test") { line in
            lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        found.warn(Logger(label: "test") { _ in handler })
        #expect(lines.withLock { $0.count { $0.contains("chmod 600") && $0.contains("warning") } } == 1)
        #expect(
            warnings.first?.hasPrefix("config/namens.yaml:\(file.line): \(file.key): \(file.path) may")
                == true)
    }

    @Test("counts also behind a link")
    func link() throws {
        let world = try world("production", open: "own/server.key", 0o644)
        defer { world.remove() }
        let (key, moved) = ("\(world.root)/own/server.key", "\(world.root)/own/moved.key")
        try FileManager.default.moveItem(atPath: key, toPath: moved)
        try FileManager.default.createSymbolicLink(atPath: key, withDestinationPath: moved)
        #expect(world.faults().count == 1)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: moved)
        #expect(world.faults().isEmpty)
    }

    @Test("is its owner's alone with mode 600 or 400", arguments: [0o600, 0o400])
    func closed(_ mode: Int) throws {
        let world = try world("production", open: "own/server.key", mode)
        defer { world.remove() }
        #expect(world.faults().isEmpty)
    }
}
