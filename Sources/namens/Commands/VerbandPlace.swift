import Broker
import Foundation
import Identity
import Logging
import Mandaat
import Storage

/// The samenwerkingsverband that a command is about, and where it is kept.
struct VerbandPlace {
    let werkverband: Werkverband
    private let configuration: Configuration
    private let path: String

    /// Reads the configuration; what is wrong with it, or a name it does not have, is wrong usage.
    init(_ option: ConfigurationOption, _ verband: String) throws {
        configuration = try Self.usage { try option.read() }
        let known = configuration.verbanden.first { $0.verband.id.rawValue == verband }
        guard let known else {
            let names = configuration.verbanden.map(\.verband.id.rawValue)
            throw CommandFailure(
                names.isEmpty
                    ? "this configuration has no samenwerkingsverbanden; add the key samenwerkingsverbanden"
                    : "\(verband) is no samenwerkingsverband of this configuration; "
                        + "write \(names.joined(separator: ", "))",
                exitCode: 2)
        }
        werkverband = known
        path =
            switch configuration.storage {
            case .sqlite(let path): path
            }
    }

    /// What stands now; without a database there is nothing to read.
    func reading<Value>(
        _ read: (VerbandRegister) async throws(StorageFault) -> Value
    ) async throws -> Value {
        do throws(StorageFault) { return try await read(VerbandRegister(path: path)) } catch {
            throw CommandFailure("\(path): \(error.operatorText)", exitCode: 2)
        }
    }

    /// Makes a change beside a running gateway, in the name of who runs the command.
    func changing<Value>(
        _ change: (VerbandDesk, Pseudonym) async throws -> Value
    ) async throws -> Value {
        let keys = try configuration.keys.open(for: configuration.deployment, .system, at: Date()).persons
        let logger = Logger(label: "verband") { _ in SwiftLogNoOpLogHandler() }
        let desk = VerbandDesk(store: try SQLiteStore(path: path, logger: logger), keys: keys)
        return try await change(desk, keys.naming.pseudonym(of: ["operator", NSUserName()], for: "audit"))
    }

    /// A member, by its code.
    func lid(_ code: String) throws -> GemeenteCode {
        let leden = werkverband.verband.leden
        guard let lid = leden.first(where: { $0.rawValue == code }) else {
            throw CommandFailure(
                "\(code) is no member of \(werkverband.verband.id); "
                    + "write \(leden.map(\.rawValue).joined(separator: ", "))",
                exitCode: 2)
        }
        return lid
    }

    /// A name that can be that of an account.
    func account(_ name: String) throws -> AccountID {
        guard StaffMember.isAccount(name) else {
            throw CommandFailure(
                "that is no name of an account; write it as the organisation's provider does, without spaces",
                exitCode: 2)
        }
        return AccountID(name)
    }

    private static func usage<Value>(_ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let failure as CommandFailure {
            throw CommandFailure(failure.message, exitCode: 2)
        }
    }
}
