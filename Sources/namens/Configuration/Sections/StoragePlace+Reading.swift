import Foundation

extension StoragePlace {
    /// Finds the store that a configuration names, and looks at nothing else.
    static func find(in file: String, variables: [String: String], now: Date) throws(ConfigurationFaults)
        -> Self
    {
        let reading = Reading(variables: variables, now: now)
        let table = ConfigurationFile(path: file).root(reading).flatMap {
            Table($0, keys: Configuration.keys)
        }
        return try reading.finish(table.flatMap(Self.init(in:)))
    }

    init?(in table: Table) {
        guard let field = table.required("storage", write: "sqlite:../var/namens.sqlite"),
            let text = field.text()
        else { return nil }
        if text.hasPrefix("postgresql:") || text.hasPrefix("postgres:") {
            field.note("PostgreSQL is not available yet", "write sqlite:PATH")
            return nil
        }
        guard let match = text.wholeMatch(of: /sqlite:(.+)/) else {
            field.note("is not a place to store", "write sqlite:PATH")
            return nil
        }
        guard let path = field.database(file: field.file.resolve(String(match.1))) else { return nil }
        self = .sqlite(path: path)
    }
}

extension StoragePlace {
    /// The place, when what is there is its owner's alone; what persons did stands in it, in every environment.
    func `private`(_ table: Table) -> Self? {
        guard case .sqlite(let path) = self, let file = OpenFile(path) else { return self }
        return table["storage"]?.refuse(file.problem, file.advice)
    }
}

extension Field {
    /// A database file that exists, or can be made in a folder that does.
    fileprivate func database(file path: String) -> String? {
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        guard !isDirectory.boolValue else { return refuse("\(path) is a folder", "name a file in it") }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        guard FileManager.default.isWritableFile(atPath: exists ? path : folder) else {
            return refuse("\(path) cannot be written", "make its folder, and allow this user to write there")
        }
        return path
    }
}
