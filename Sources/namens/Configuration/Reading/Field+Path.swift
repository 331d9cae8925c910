import Foundation

extension Field {
    /// A path, made relative to the file it stands in.
    func path() -> String? { text().map(file.resolve) }

    /// The path of a file that can be read.
    ///
    /// - Parameter secret: Whether the value is not shown in a fault, because somebody may have written a
    ///   secret where the name of its file belongs.
    func readableFile(secret: Bool = false) -> String? {
        guard let path = path() else { return nil }
        return isReadable(path, secret: secret) ? path : nil
    }

    /// The bytes of a file that can be read, and its path.
    func fileContents(secret: Bool = false) -> (path: String, data: Data)? {
        guard let path = readableFile(secret: secret) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            return refuse("the file cannot be read", "allow this user to read it")
        }
        return (path, data)
    }

    /// Whether there is a file that this user may read; notes a fault when not.
    func isReadable(_ path: String, secret: Bool = false) -> Bool {
        let name = secret ? "the file it names" : path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            note("\(name) does not exist", "name a file, relative to the folder of \(file.path)")
            return false
        }
        guard !isDirectory.boolValue else {
            note("\(name) is a folder", "name a file")
            return false
        }
        guard FileManager.default.isReadableFile(atPath: path) else {
            note("\(name) cannot be read", "allow this user to read it")
            return false
        }
        return true
    }

    /// The path of a folder, which need not exist yet.
    func folder() -> String? {
        guard let path = path() else { return nil }
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        guard !exists || isDirectory.boolValue else { return refuse("\(path) is not a folder", "name a folder") }
        return path
    }
}
