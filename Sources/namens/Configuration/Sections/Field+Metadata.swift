import SAML
import XMLSec

extension Field {
    /// The metadata of a provider: everything a login needs of it is there and valid now.
    ///
    /// - Parameters:
    ///   - request: How requests go out; nil when that could not be read.
    ///   - response: How responses come back; nil when that could not be read.
    func providerMetadata(
        request: RequestBinding?, response: ResponseBinding?, expired: ExpiredCertificates
    ) -> IdentityProviderMetadata? {
        guard let file = fileContents() else { return nil }
        let advice = "save there what the provider publishes now"
        do throws(MetadataFault) {
            let metadata = try IdentityProviderMetadata(parsing: [UInt8](file.data))
            let faults = metadata.faults(
                request: (request ?? .post).saml, response: (response ?? .post).saml, at: reading.now)
            for fault in faults { note(fault.operatorText, advice) }
            return faults.isEmpty && hasLiveKey(metadata, expired) && isReal(metadata) ? metadata : nil
        } catch {
            return refuse(error.operatorText, advice)
        }
    }

    private func hasLiveKey(_ metadata: IdentityProviderMetadata, _ expired: ExpiredCertificates) -> Bool {
        let isLive = metadata.signingKeys.contains { key in
            key.notBefore <= reading.now && reading.now <= key.notAfter
        }
        guard !isLive, expired == .refuse else { return true }
        note(
            "no certificate in the metadata is valid now",
            "save there what the provider publishes now, or write wantExpiredCertificates: accept")
        return false
    }

    /// In production, every address must be somewhere else, and https.
    private func isReal(_ metadata: IdentityProviderMetadata) -> Bool {
        let endpoints = metadata.singleSignOn + metadata.artifactResolution + metadata.singleLogout
        let mocked = endpoints.contains { !$0.location.hasPrefix("https://") || isOnThisMachine($0.location) }
        guard reading.deployment == .production, mocked else { return true }
        note(
            "the metadata has an address on this machine or without https, so it is of a mock provider",
            "name the metadata of the provider, or write environment: development")
        return false
    }
}
