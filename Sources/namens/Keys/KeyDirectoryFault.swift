/// Why the gateway's own keys cannot be used; no case carries a part of a key.
enum KeyDirectoryFault: Error, Hashable, CustomStringConvertible {
    case missing(file: String)
    case open(OpenFile)
    case notASecret(file: String)
    case indexMalformed(file: String)
    case signingKeyUnusable(file: String)
    case noActiveKey(folder: String)
    case severalActiveKeys(folder: String)
    case noSuchKey(keyID: String, folder: String)
    case notNext(keyID: String)
    case stillActive(keyID: String)
    case notWritten(file: String)
    case notGenerated

    var problem: String {
        switch self {
        case .missing(let file): "\(file) does not exist or cannot be read"
        case .open(let file): file.problem
        case .notASecret(let file): "\(file) does not hold 32 bytes in base64"
        case .indexMalformed(let file): "\(file) is not an index of keys"
        case .signingKeyUnusable(let file): "\(file) is missing, or is no key for its algorithm"
        case .noActiveKey(let folder): "\(folder) has no active key to sign tokens with"
        case .severalActiveKeys(let folder): "\(folder) has several active keys"
        case .noSuchKey(let keyID, let folder): "there is no key \(keyID) in \(folder)"
        case .notNext(let keyID): "the key \(keyID) is not a next key"
        case .stillActive(let keyID): "the key \(keyID) signs tokens"
        case .notWritten(let file): "\(file) cannot be written"
        case .notGenerated: "no key could be generated"
        }
    }

    var advice: String {
        switch self {
        case .missing(let file), .notASecret(let file):
            "make it once, and keep a copy: (umask 077; openssl rand -base64 32 > \(file))"
        case .open(let file): file.advice
        case .indexMalformed: "restore it from a backup, or move the folder away and run namens keys add"
        case .signingKeyUnusable: "restore it from a backup, or remove it from the index"
        case .noActiveKey: "run namens keys add, then namens keys activate"
        case .severalActiveKeys: "leave one of them active in index.json"
        case .noSuchKey: "run namens keys list"
        case .notNext: "activate a next key; namens keys add makes one"
        case .stillActive: "activate another key first"
        case .notWritten: "allow this user to write it"
        case .notGenerated: "try again"
        }
    }

    var description: String { "\(problem); \(advice)" }
}
