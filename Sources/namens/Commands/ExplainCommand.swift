import ArgumentParser
import Foundation
import SAML

/// `namens assertion explain`: the gateway's own validator, offline.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say of every check whether a SAML response passes it.",
        discussion: """
            Judges a message with the very code that judges a live login, and lists every check with its source. \
            FILE is the raw XML, not base64: a samlp:Response as the POST binding carries it, or with \
            --input artifact-response a samlp:ArtifactResponse or the SOAP envelope around it. More than 1 MiB is \
            rejected unread. Clocks may be 120 s apart. Without --request-id the response is judged on everything \
            but InResponseTo, with --profile eherkenning without --service-id and --service-uuid on everything \
            but the dienst, and with --profile medewerker without --organisatie on everything but the organisation.
            Ends with 0 when the assertion is accepted, with 1 when it is rejected, with 2 when used wrongly.
            """)

    @Option(help: ArgumentHelp("The rules beside SAML's own: \(ExplainProfile.words).", valueName: "PROFILE"))
    var profile: ExplainProfile

    @Option(
        help: ArgumentHelp("The identity provider's metadata, whose keys are trusted.", valueName: "FILE"))
    var idpMetadata: String

    @Option(
        name: .customLong("entity-id"),
        help: ArgumentHelp("The entity ID it must be meant for.", valueName: "ID"))
    var entityID: String

    @Option(name: .customLong("acs-url"), help: ArgumentHelp("The address it was sent to.", valueName: "URL"))
    var acsURL: String

    @Option(
        help: ArgumentHelp("The time to judge it at.", valueName: "RFC3339"), transform: instant(written:))
    var now: Date

    @Option(
        name: .customLong("request-id"),
        help: ArgumentHelp("The ID of the request it must answer.", valueName: "ID"))
    var requestID: String?

    @Option(
        name: .customLong("artifact-resolve-id"),
        help: ArgumentHelp("The ID of the ArtifactResolve it must answer.", valueName: "ID"))
    var artifactResolveID: String?

    @Option(
        name: .customLong("minimum-loa"),
        help: ArgumentHelp("The lowest level that will do.", valueName: "URI"))
    var minimumLoA: String?

    @Option(
        name: .customLong("service-id"),
        help: ArgumentHelp("The ServiceID that was asked of eHerkenning.", valueName: "URN"))
    var serviceID: String?

    @Option(
        name: .customLong("service-uuid"),
        help: ArgumentHelp("The ServiceUUID that was asked of eHerkenning.", valueName: "UUID"))
    var serviceUUID: String?

    @Flag(help: "Refuse an intermediary (ketenmachtiging); needs the dienst.")
    var noIntermediary = false

    @Option(help: ArgumentHelp("The OIN of the organisation whose staff log in.", valueName: "OIN"))
    var organisatie: String?

    @Option(
        name: .customLong("attribute"),
        help: ArgumentHelp(
            "By what name the provider tells of its staff, as account=NAME; also functieprofiel, organisatie and "
                + "netwerkzone. May be given more than once.", valueName: "WHICH=NAME"))
    var attributes: [String] = []

    @Option(help: ArgumentHelp("A key to decrypt with; may be given more than once.", valueName: "PEM"))
    var decryptionKey: [String] = []

    @Option(help: ArgumentHelp("What FILE is: response or artifact-response.", valueName: "INPUT"))
    var input = ExplainInput.response

    @Flag(help: "Show the person's identifiers instead of dots.")
    var showIdentifiers = false

    @Option(help: "How to write the answer.")
    var format = OutputFormat.json

    @Argument(help: ArgumentHelp("The message, raw XML.", valueName: "FILE"))
    var file: String

    func run() async throws {
        let explanation = Explanation(try verdict(), showsIdentifiers: showIdentifiers)
        switch format {
        case .json: Console.current.output(String(decoding: try explanation.json(), as: UTF8.self))
        case .text: Console.current.output(explanation.text().trimmingCharacters(in: .newlines))
        }
        if !explanation.isAccepted { throw ExitCode(1) }
    }
}

/// The words of `--profile`.
enum ExplainProfile: String, CaseIterable, ExpressibleByArgument {
    case digid3 = "digid-3"
    case digid4 = "digid-4"
    case eherkenning
    case generic
    case medewerker

    static let words = allCases.map(\.rawValue).joined(separator: ", ")

    /// In the validator's words; nil for what this version does not have.
    var saml: Profile? {
        switch self {
        case .digid3: .digid3
        case .generic: .generic
        case .eherkenning: .eherkenning
        case .medewerker: .medewerker
        case .digid4: nil
        }
    }
}

/// The words of `--input`.
enum ExplainInput: String, CaseIterable, ExpressibleByArgument {
    case response
    case artifactResponse = "artifact-response"

    /// In the validator's words.
    var saml: Input {
        switch self {
        case .response: .response
        case .artifactResponse: .artifactResponse
        }
    }
}

/// Reads an instant with a zone, with or without fractions of a second.
///
/// - Source: RFC 3339 §5.6.
private func instant(written text: String) throws -> Date {
    let plain = Date.ISO8601FormatStyle()
    let fractional = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    guard let date = (try? plain.parse(text)) ?? (try? fractional.parse(text)) else {
        throw ValidationError("\(text) is not an instant; write one such as 2026-11-22T12:00:00Z")
    }
    return date
}
