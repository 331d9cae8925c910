/// Why an element could not be read: what the schema asks is not there, or something else is.
///
/// It names elements and attributes, never their content.
struct ReadingFault: Error, Equatable {
    let element: String
    let problem: Problem

    enum Problem: Equatable {
        case unexpectedElement(String)
        case missingElement(String)
        case unexpectedChild(String)
        case mixedContent
        case missingAttribute(String)
        case malformedAttribute(String)
        case malformedText
    }
}

extension ReadingFault: CustomStringConvertible {
    var description: String {
        switch problem {
        case .unexpectedElement(let name): "\(name) stands where \(element) belongs"
        case .missingElement(let name): "\(element) has no \(name) where one belongs"
        case .unexpectedChild(let name):
            "\(element) has a \(name) that does not belong there, or not at that place"
        case .mixedContent: "\(element) has text or a processing instruction between its elements"
        case .missingAttribute(let name): "\(element) has no \(name), or an empty one"
        case .malformedAttribute(let name): "the \(name) of \(element) is malformed"
        case .malformedText:
            "the text of \(element) is empty, or has elements or a processing instruction in it"
        }
    }
}
