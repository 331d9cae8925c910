import Foundation
import NIOSSL

extension Inkijk {
    /// How the source is called in the name of each gemeente, by code.
    func identities() throws(SimulatorError) -> [String: TLSConfiguration] {
        var identities: [String: TLSConfiguration] = [:]
        for gemeente in gemeenten { identities[gemeente.code] = try gemeente.client.tls() }
        return identities
    }

    /// The colours of the banners: a policy that allows no style in a page asks for a file.
    ///
    /// - Throws: ``SimulatorError`` for a code or a colour that is none.
    func stylesheet() throws(SimulatorError) -> Data {
        var rules = ""
        for gemeente in gemeenten {
            guard gemeente.code.wholeMatch(of: /[0-9]{4}/) != nil,
                gemeente.kleur.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil
            else { throw SimulatorError("give each gemeente a code of four digits and a colour as #00543d") }
            rules += ".kleur-\(gemeente.code) { border-color: \(gemeente.kleur); }\n"
        }
        return Data(rules.utf8)
    }
}

extension Inkijk.ClientTLS {
    fileprivate func tls() throws(SimulatorError) -> TLSConfiguration {
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty,
            let key = try? NIOSSLPrivateKey(file: privateKey, format: .pem)
        else { throw SimulatorError("give readable PEM files: \(certificate), \(privateKey)") }
        var tls = try trusting(trust)
        tls.certificateChain = chain.map { .certificate($0) }
        tls.privateKey = .privateKey(key)
        return tls
    }
}
