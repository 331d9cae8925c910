public import Identity

extension ActiveringFault {
    /// What whoever activates reads.
    public var text: PublicText {
        switch self {
        case .zelfdePersoon: .consultation(.otherPersonMustAgree)
        case .verouderd: .consultation(.matrixMoved)
        case .bevindingen(let found):
            found.contains(where: \.isWithoutGround) ? .consultation(.fillInGround) : .beheer(.matrixFaulty)
        }
    }
}

extension Bevinding {
    fileprivate var isWithoutGround: Bool { if case .zonderGrondslag = self { true } else { false } }
}
