extension Field {
    /// The file of a provider's metadata.
    func providerMetadata(expired: ExpiredCertificates) -> String? { fileContents()?.path }
}
