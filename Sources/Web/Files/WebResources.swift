import Foundation

/// A file that belongs to this module is not there, or cannot be used: the installation is broken.
public struct BrokenResource: Error, Hashable, CustomStringConvertible {
    /// What is missing, and what to do.
    public let description: String

    init(_ name: String) {
        description = "the file '\(name)' of the pages is missing or broken: install again"
    }
}

/// The text files that come with this module.
enum WebResources {
    /// The files of one folder, by their name.
    static func texts(in folder: String) throws(BrokenResource) -> [String: String] {
        guard let directory = Bundle.module.url(forResource: folder, withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(
                at: directory, includingPropertiesForKeys: nil)
        else { throw BrokenResource(folder) }
        var texts: [String: String] = [:]
        for file in files {
            guard let text = try? String(contentsOf: file, encoding: .utf8) else {
                throw BrokenResource(file.lastPathComponent)
            }
            texts[file.lastPathComponent] = text
        }
        return texts
    }
}
