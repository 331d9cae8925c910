import NIOSSL

/// How TLS is spoken with whoever has a certificate of the authorities in a PEM file.
///
/// - Throws: ``SimulatorError`` when the file holds none.
func trusting(_ path: String) throws(SimulatorError) -> TLSConfiguration {
    guard let authorities = try? NIOSSLCertificate.fromPEMFile(path), !authorities.isEmpty else {
        throw SimulatorError("give the authorities as PEM: \(path) holds none")
    }
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .certificates(authorities)
    return tls
}
