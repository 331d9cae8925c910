public import NIOSSL

/// TLS as our servers speak it: 1.2 with forward secrecy and AEAD, or 1.3.
///
/// - Parameters:
///   - certificateFile: The chain in PEM, our own certificate first.
///   - privateKeyFile: The key in PEM.
/// - Returns: The configuration for ``GatewayServer``.
/// - Throws: NIOSSL's error when a file cannot be read.
/// - Source: NCSC, ICT-beveiligingsrichtlijnen voor TLS, "goed".
public func serverTLS(certificateFile: String, privateKeyFile: String) throws -> TLSConfiguration {
    let chain = try NIOSSLCertificate.fromPEMFile(certificateFile).map(NIOSSLCertificateSource.certificate)
    let key = try NIOSSLPrivateKey(file: privateKeyFile, format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: chain, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.cipherSuiteValues = [
        .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    ]
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
}
