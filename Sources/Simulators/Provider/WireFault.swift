/// What can go wrong on the line, whatever a provider says; the raw values are those of each provider's own faults.
enum WireFault: String, Sendable {
    case slow
    case down
    case otherKey = "other-key"
    case unsigned
    case artifactReuse = "artifact-reuse"
    case malformed
    case huge

    /// The answer as it goes over the line.
    func spoil(_ answer: [UInt8]) -> [UInt8] {
        switch self {
        case .malformed: Array(answer.prefix(answer.count / 2))
        case .huge: answer + [UInt8](repeating: UInt8(ascii: "\n"), count: 1 << 20)
        default: answer
        }
    }
}

/// What goes wrong in every login, until it is taken back.
actor FaultSwitch<Fault: Sendable> {
    private(set) var fault: Fault?

    func set(_ fault: Fault?) { self.fault = fault }
}
