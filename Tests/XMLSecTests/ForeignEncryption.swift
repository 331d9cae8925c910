import Foundation

@testable import XMLSec

/// Encrypts with the command line tool `xmlsec1`.
struct ForeignEncryption {
    /// `aes256-cbc` or `aes256-gcm`.
    let algorithm: String
    let owner: KeyPair

    struct Failed: Error { let output: String }

    /// An `EncryptedID` around `name`, the key moved to the side of the data as eHerkenning has it.
    func encryptedID(_ name: String) throws -> String {
        var data = try encrypted(name)
        guard let start = data.firstRange(of: "<xenc:EncryptedKey"),
            let end = data.firstRange(of: "</xenc:EncryptedKey>")
        else { throw Failed(output: data) }
        let key = data[start.lowerBound..<end.upperBound]
        data.removeSubrange(start.lowerBound..<end.upperBound)
        data = data.replacing("<?xml version=\"1.0\"?>", with: "")
        return
            "<saml:EncryptedID xmlns:saml=\"\(Messages.namespace)\" \(Self.namespaces)>\(data)\(key)</saml:EncryptedID>"
    }

    private static let namespaces =
        "xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\""

    private func encrypted(_ text: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foreign-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["data.xml": text, "template.xml": template, "owner.pem": owner.certificatePEM]
        for (name, content) in files { try Data(content.utf8).write(to: folder.appending(path: name)) }
        return try run([
            "--encrypt", "--pubkey-cert-pem", folder.appending(path: "owner.pem").path, "--session-key",
            "aes-256", "--xml-data", folder.appending(path: "data.xml").path,
            folder.appending(path: "template.xml").path,
        ])
    }

    private func run(_ arguments: [String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/xmlsec1")
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failed(output: text) }
        return text
    }

    private var template: String {
        let method =
            algorithm.hasSuffix("gcm")
            ? "http://www.w3.org/2009/xmlenc11#\(algorithm)" : "http://www.w3.org/2001/04/xmlenc#\(algorithm)"
        return """
            <xenc:EncryptedData \(Self.namespaces) Id="_data" Type="http://www.w3.org/2001/04/xmlenc#Element">
            <xenc:EncryptionMethod Algorithm="\(method)"/>
            <ds:KeyInfo><xenc:EncryptedKey Recipient="urn:us">
            <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p">
            <ds:DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/></xenc:EncryptionMethod>
            <ds:KeyInfo><ds:KeyName>owner</ds:KeyName></ds:KeyInfo>
            <xenc:CipherData><xenc:CipherValue/></xenc:CipherData>
            </xenc:EncryptedKey></ds:KeyInfo>
            <xenc:CipherData><xenc:CipherValue/></xenc:CipherData>
            </xenc:EncryptedData>
            """
    }
}
