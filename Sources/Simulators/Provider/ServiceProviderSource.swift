/// Where the mock learns of a service provider.
public enum ServiceProviderSource: Hashable, Sendable {
    /// Its metadata: the path of a file, or an `http(s)` address that is fetched at the first request.
    case metadata(String)
    /// No metadata: name, certificate and assertion consumer service are given.
    case registration(entityID: String, certificate: String, assertionConsumerService: String)
}

extension ServiceProviderSource: Codable {
    private enum Key: String, CodingKey {
        case metadata
        case entityID
        case certificate
        case assertionConsumerService
    }

    /// Reads `{ metadata: … }` or `{ entityID: …, certificate: …, assertionConsumerService: … }`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let metadata = try container.decodeIfPresent(String.self, forKey: .metadata) {
            self = .metadata(metadata)
        } else {
            self = .registration(
                entityID: try container.decode(String.self, forKey: .entityID),
                certificate: try container.decode(String.self, forKey: .certificate),
                assertionConsumerService: try container.decode(String.self, forKey: .assertionConsumerService)
            )
        }
    }

    /// Writes what ``init(from:)`` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .metadata(let place): try container.encode(place, forKey: .metadata)
        case .registration(let entityID, let certificate, let service):
            try container.encode(entityID, forKey: .entityID)
            try container.encode(certificate, forKey: .certificate)
            try container.encode(service, forKey: .assertionConsumerService)
        }
    }
}
