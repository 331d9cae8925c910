/// A development key or certificate could not be made.
public enum PKIFault: Error, Equatable {
    /// A file or directory could not be read or written.
    case file(path: String, reason: String)
    /// The name cannot be part of a file name.
    case name(String)
    /// The library refused to make a key or certificate.
    case notMade(path: String, reason: String)
}

extension PKIFault: CustomStringConvertible {
    /// What went wrong, and where.
    public var description: String {
        switch self {
        case .file(let path, let reason): "\(path): cannot be read or written (\(reason))"
        case .name(let name): "'\(name)' cannot name a key file: use letters, digits, '-', '_' and '.'"
        case .notMade(let path, let reason): "\(path): the key or certificate could not be made (\(reason))"
        }
    }
}
