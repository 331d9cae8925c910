/// Why bytes are not a document we read, or a value is not one we read or write; it never carries content.
public enum XMLFault: Error, Equatable, Hashable, Sendable {
    /// More bytes than the limit (1 MiB); nothing was parsed.
    case tooLarge
    /// A byte sequence that is not UTF-8, or a declared encoding other than UTF-8.
    case encoding
    /// A zero byte.
    case nulByte
    /// A version other than XML 1.0.
    case version
    /// A document type declaration, whatever is in it.
    case doctype
    /// An entity reference other than the five predefined ones.
    case entity
    /// A prefix without a declaration, or another breach of Namespaces in XML 1.0.
    case namespace
    /// Not well-formed, at about that line.
    case malformed(line: Int)
    /// Elements nested more than 64 deep.
    case tooDeep
    case tooManyElements
    case tooManyAttributes
    case tooManyNamespaces
    /// A namespace URI of more than 512 bytes.
    case namespaceTooLong
    /// An element where only text belongs.
    case elementInText
    /// A processing instruction where only text belongs.
    case instructionInText
    /// A name or prefix that XML cannot carry, or two attributes of one name.
    case unwritableName
    /// A character that XML cannot carry, such as U+0000.
    case unwritableCharacter
    /// An element to sign has no usable `ID`, or not the child the signature should follow.
    case unsignable
    case outOfMemory
}
