import Foundation

extension Field {
    /// A path, made relative to the file it stands in.
    func path() -> String? { text().map(file.resolve) }

    /// The bytes of a file that can be read, and its path.
    ///
    /// The value of a `secret` is not shown in a fault unless there is such a file: somebody may have written a
    /// secret where the name of its file belongs. The file of a secret is its owner's alone.
    func fileContents(secret: Bool = false) -> (path: String, data: Data)? {
        guard let path = path() else { return nil }
        let name = secret ? "the file it names" : path
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            return refuse("\(name) does not exist", "name a file, relative to the folder of \(file.path)")
        }
        guard !isDirectory.boolValue else { return refuse("\(name) is a folder", "name a file") }
        guard let data = FileManager.default.contents(atPath: path) else {
            return refuse("\(name) cannot be read", "allow this user to read it")
        }
        guard !secret || isPrivate(path) else { return nil }
        return (path, data)
    }

    /// The path of a folder, which need not exist yet.
    func folder() -> String? {
        guard let path = path() else { return nil }
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        guard !exists || isDirectory.boolValue else {
            return refuse("\(path) is not a folder", "name a folder")
        }
        return path
    }
}
