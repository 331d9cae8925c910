import Foundation
import XMLSec

extension Markup {
    /// An element of the protocol, `samlp:…`.
    static func samlp(_ name: String, _ attributes: [(String, String)] = [], _ children: [Markup] = [])
        -> Markup
    {
        element(name, "samlp", SAMLName.message, attributes, children.map(Node.element))
    }

    /// An element of assertions, `saml:…`.
    static func saml(_ name: String, _ attributes: [(String, String)] = [], _ children: [Markup] = [])
        -> Markup
    {
        element(name, "saml", SAMLName.assertion, attributes, children.map(Node.element))
    }

    /// A value of assertions, `saml:…`.
    static func saml(_ name: String, text: String) -> Markup {
        element(name, "saml", SAMLName.assertion, [], [.text(text)])
    }

    /// An element of metadata, `md:…`.
    static func md(_ name: String, _ attributes: [(String, String)] = [], _ children: [Markup] = []) -> Markup
    {
        element(name, "md", SAMLName.metadata, attributes, children.map(Node.element))
    }

    /// An element of XML Signature, `ds:…`.
    static func ds(_ name: String, _ children: [Node]) -> Markup {
        element(name, "ds", SAMLName.signature, [], children)
    }

    /// A SOAP 1.1 envelope around a message.
    static func envelope(_ message: Markup) -> Markup {
        let body = element("Body", "soapenv", SAMLName.soap, [], [.element(message)])
        return element("Envelope", "soapenv", SAMLName.soap, [], [.element(body)])
    }

    /// `samlp:Status` with one or two codes.
    static func status(_ status: SAMLName.Status) -> Markup {
        func code(_ word: String, _ children: [Markup] = []) -> Markup {
            samlp("StatusCode", [("Value", "urn:oasis:names:tc:SAML:2.0:status:" + word)], children)
        }
        return samlp("Status", [], [code(status.top, status.second.map { [code($0)] } ?? [])])
    }

    private static func element(
        _ name: String, _ prefix: String, _ namespace: String, _ attributes: [(String, String)],
        _ children: [Node]
    ) -> Markup {
        Markup(
            name, prefix: prefix, namespace: namespace, attributes: attributes.map { Attribute($0.0, $0.1) },
            children: children)
    }
}

/// An instant as SAML writes it: UTC, whole seconds.
func instant(_ date: Date) -> String { date.formatted(.iso8601) }

/// Reads an instant with or without a fraction of a second; nil for anything else.
func instant(of text: String?) -> Date? {
    guard let text, text.hasSuffix("Z") else { return nil }
    return (try? Date(text, strategy: .iso8601))
        ?? (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
}
