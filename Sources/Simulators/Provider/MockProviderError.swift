/// A mock provider cannot start or cannot do what it is told.
public enum MockProviderError: Error, Equatable {
    /// A mock never runs in production.
    case production
    /// Plain HTTP is for loopback only.
    case plainHTTP(host: String)
    /// Another program listens there.
    case portTaken(Int)
    /// A file could not be read, or does not hold what it should.
    case unreadable(path: String, reason: String)
    /// A file could not be written.
    case unwritable(path: String, reason: String)
    /// A page or the metadata could not be made.
    case notMade(String)
}

extension MockProviderError: CustomStringConvertible {
    /// One sentence that says what to do.
    public var description: String {
        switch self {
        case .production: "A mock provider does not start with 'environment: production'; remove it there."
        case .plainHTTP(let host):
            "A mock provider speaks plain HTTP on loopback only; give frontTLS for \(host)."
        case .portTaken(let port):
            "Port \(port) is in use; stop the program that listens there or choose another."
        case .unreadable(let path, let reason): "\(path) cannot be used: \(reason)."
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)."
        case .notMade(let what): "\(what) could not be made; this is a fault in the program."
        }
    }
}

/// What a mock DigiD fails by is what any mock provider fails by.
public typealias MockDigiDError = MockProviderError
