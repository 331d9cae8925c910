import Broker
import Identity
import Logging

/// Artifact resolution whose failures the operator reads; persons and portals never see the cause.
struct LoggedResolution: ArtifactResolution {
    private let resolution: any ArtifactResolution
    private let logger: Logger

    init(_ resolution: any ArtifactResolution, _ logger: Logger) {
        self.resolution = resolution
        self.logger = logger
    }

    func resolve(
        _ envelope: [UInt8], at endpoint: String, of provider: IdentityProviderID
    ) async throws(ArtifactResolutionError) -> [UInt8] {
        do throws(ArtifactResolutionError) {
            return try await resolution.resolve(envelope, at: endpoint, of: provider)
        } catch {
            logger.error("\(provider) did not resolve an artifact", metadata: error.metadata)
            throw error
        }
    }
}

extension ArtifactResolutionError {
    fileprivate var metadata: Logger.Metadata {
        switch self {
        case .timedOut: ["code": "resolution.timeout"]
        case .unreachable: ["code": "resolution.unreachable"]
        case .refused(let status): ["code": "resolution.refused", "status": "\(status)"]
        case .tooLarge: ["code": "resolution.too-large"]
        }
    }
}
