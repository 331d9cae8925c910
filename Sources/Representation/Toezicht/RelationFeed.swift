/// What a register tells of changes without being asked about anybody.
public protocol RelationFeed: Sendable {
    /// What changed after the change with the number `cursor`, oldest first; one page of it.
    ///
    /// - Parameter cursor: The last change we have; 0 for everything.
    /// - Returns: The page, in the register's order.
    /// - Throws: ``RegisterError`` when the register cannot be asked or believed; one that
    ///   ``RegisterError/isHistoryLost`` when the register does not have that change itself.
    func changes(after cursor: Int) async throws(RegisterError) -> RelationChanges
}

extension RegisterError {
    /// Whether a register says that it does not know the change that was asked after.
    ///
    /// - Source: RFC 9110 §15.5.11.
    public var isHistoryLost: Bool {
        if case .refused(_, 410) = self { true } else { false }
    }
}
