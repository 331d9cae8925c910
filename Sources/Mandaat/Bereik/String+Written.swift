extension String {
    /// Whether it says something: a letter or a digit, rather than what nobody can see.
    var isWritten: Bool { contains { $0.isLetter || $0.isNumber } }
}
