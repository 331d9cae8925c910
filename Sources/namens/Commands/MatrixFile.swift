import Foundation

/// A file that is to be a matrix.
struct MatrixFile {
    let path: String

    /// Many times the matrix of a large gemeente.
    private static let limit = 4 << 20

    /// Its text; a file that is none ends the command with 1, a file that is not there with 2.
    func text() throws -> String {
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: Self.limit + 1) ?? Data()
        else { throw CommandFailure("\(path) cannot be read; name a file that exists", exitCode: 2) }
        guard data.count <= Self.limit else {
            throw CommandFailure("the file is larger than \(Self.limit >> 20) MB: that is no matrix")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure("the file is not UTF-8")
        }
        return text
    }
}
