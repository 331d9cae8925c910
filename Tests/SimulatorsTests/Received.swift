import Foundation
import Testing
import XMLSec

/// What a service provider got: an ArtifactResponse, or a Response by POST.
struct Received {
    let outer: XMLElement
    let response: XMLElement?

    init(envelope: [UInt8]) throws {
        let body = try #require(try XMLDocument(parsing: envelope).root.child("Body"))
        outer = try #require(body.child("ArtifactResponse"))
        response = outer.child("Response")
    }

    init(response bytes: [UInt8]) throws {
        outer = try XMLDocument(parsing: bytes).root
        response = outer
    }

    var assertion: XMLElement? { response?.child("Assertion") }

    /// The last words of the status codes of the Response.
    var status: [String] { Self.codes(response) }

    /// The last words of the status codes of the ArtifactResponse.
    var outerStatus: [String] { Self.codes(outer) }

    private static func codes(_ message: XMLElement?) -> [String] {
        var codes: [String] = []
        var next = message?.child("Status")?.child("StatusCode")
        while let code = next {
            codes.append(code.attribute("Value")?.split(separator: ":").last.map(String.init) ?? "")
            next = code.child("StatusCode")
        }
        return codes
    }

    var assertionID: String? { assertion?.attribute("ID") }
    var nameID: String? { assertion?.value("Subject", "NameID") }
    var audience: String? { assertion?.value("Conditions", "AudienceRestriction", "Audience") }
    var level: String? {
        assertion?.value("AuthnStatement", "AuthnContext", "AuthnContextClassRef")?.split(separator: ":").last
            .map(String.init)
    }

    /// An attribute of SubjectConfirmationData.
    func confirmation(_ name: String) -> String? {
        assertion?.child("Subject")?.child("SubjectConfirmation")?.child("SubjectConfirmationData")?
            .attribute(name)
    }

    /// An instant in Conditions, in seconds after `now`.
    func condition(_ name: String, after now: Date) -> TimeInterval? {
        assertion?.child("Conditions")?.attribute(name)
            .flatMap { try? Date($0, strategy: .iso8601) }?.timeIntervalSince(now)
    }
}

extension XMLElement {
    /// The first child of that local name.
    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The text at the end of a path of local names.
    func value(_ path: String...) -> String? {
        var element: XMLElement? = self
        for name in path { element = element?.child(name) }
        return try? element?.text()
    }
}
