import Foundation
import XMLSec

extension XMLElement {
    func fault(_ problem: ReadingFault.Problem) -> ReadingFault {
        ReadingFault(element: String(name.prefix(60)), problem: problem)
    }

    /// Refuses an element of another name.
    func expect(_ expected: ElementName) throws(ReadingFault) {
        guard isNamed(expected) else {
            throw ReadingFault(
                element: expected.local, problem: .unexpectedElement(String(name.prefix(60))))
        }
    }

    /// An attribute that has to be there and may not be empty.
    func required(_ name: String) throws(ReadingFault) -> String {
        guard let value = attribute(name), !value.isEmpty else { throw fault(.missingAttribute(name)) }
        return value
    }

    func requiredInstant(_ name: String) throws(ReadingFault) -> Date {
        guard let date = Instant.read(try required(name)) else { throw fault(.malformedAttribute(name)) }
        return date
    }

    func optionalInstant(_ name: String) throws(ReadingFault) -> Date? {
        attribute(name) == nil ? nil : try requiredInstant(name)
    }

    /// The attribute `ID`: an NCName of at most 256 characters.
    func requiredID() throws(ReadingFault) -> String {
        let id = try required("ID")
        guard MessageID.isWellFormed(id) else { throw fault(.malformedAttribute("ID")) }
        return id
    }

    /// The whole text, which may not be empty; comments do not cut it.
    func requiredText() throws(ReadingFault) -> String {
        let text = try wholeText()
        guard !text.isEmpty else { throw fault(.malformedText) }
        return text
    }

    /// The whole text, possibly empty.
    func wholeText() throws(ReadingFault) -> String {
        do { return try text() } catch { throw fault(.malformedText) }
    }
}
