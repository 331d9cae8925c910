import Foundation
import OIDC
import SAML

/// Measures what is ours beside what it stands on: one line a measure on standard output, the rest on standard error.
@main
struct Benchmarks {
    static func main() async {
        do {
            try await run()
        } catch {
            note("a benchmark could not be made: \(error)")
            exit(1)
        }
    }

    /// The measures of one process come first, while nothing else runs in it.
    ///
    /// The arguments `core`, `whitelist`, `raadplegingen`, `load` and `relations` make one part alone.
    private static func run() async throws {
        let parts = Set(CommandLine.arguments.dropFirst())
        let bare = try BareSignatures()
        if parts.isEmpty || parts.contains("core") { try await core(bare) }
        if parts.isEmpty || parts.contains("whitelist") { try await WhitelistLoad.measure() }
        if parts.isEmpty || parts.contains("raadplegingen") { report(try await ConsultLoad.measure()) }
        if parts.isEmpty || parts.contains("load") { try await load(bare) }
        if parts.isEmpty || parts.contains("relations") { try await relations() }
    }

    private static func core(_ bare: BareSignatures) async throws {
        report(try await AssertionValidation.measure(.response, as: "assertion-validation"))
        report(try await AssertionValidation.measure(.artifactResponse, as: "artifact-response-validation"))
        report(try await TokenIssue.measure(.rs256, as: "token-issue", times: 200, beside: bare.signRSA))
        report(
            try await TokenIssue.measure(
                .es256, as: "token-issue-es256", times: 2_000, beside: bare.signP256))
        report(try await Duel(times: 200, ours: bare.signRSA, reference: bare.signXML).rates("rsa-sign"))
        report(try ValidationLeak.measure())
    }

    private static func relations() async throws {
        report(try await BulkDismissal.measure())
        try await NumberTries.measure()
    }

    private static func load(_ bare: BareSignatures) async throws {
        let costs = try await SignatureCosts(bare)
        try await LoadWorld.run { world in
            for measure in try await LoginLoad.measure(in: world, costs) { report(measure) }
            report(try await MutualTLS.measure(in: world))
        }
    }
}

/// Writes a line of the table at once, also into a pipe.
func report(_ measure: Measure) {
    FileHandle.standardOutput.write(Data("\(measure)\n".utf8))
}

/// Says something beside the table.
func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
}
