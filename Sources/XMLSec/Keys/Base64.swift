internal import Foundation

extension Array where Element == UInt8 {
    /// The bytes of a base64 text whose white space does not count; nil when it has any other character.
    init?(base64Lines text: String) {
        let characters = text.utf8.filter { !" \t\r\n".utf8.contains($0) }
        guard !characters.isEmpty, let data = Data(base64Encoded: Data(characters)) else { return nil }
        self = Array(data)
    }
}
