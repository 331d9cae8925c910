public import Foundation
public import Identity

/// The register of voluntary machtigingen.
public protocol MachtigingenRegister: Sendable {
    /// Every machtiging that names `gemachtigde`, in whatever state.
    ///
    /// - Returns: The register's answer; an empty list is a normal answer.
    /// - Throws: ``RegisterError`` when the register cannot be asked or understood: neither a yes nor a no.
    func machtigingen(gemachtigde: BSN, at now: Date) async throws(RegisterError) -> RegisterAnswer
}

/// What a register said, with what a record needs to prove it.
public struct RegisterAnswer: Hashable, Sendable {
    /// What the register holds of this person, in whatever state.
    public let machtigingen: [Machtiging]
    /// The proof that it was asked.
    public let consultation: Consultation

    /// Puts an answer and its proof together.
    public init(machtigingen: [Machtiging], consultation: Consultation) {
        self.machtigingen = machtigingen
        self.consultation = consultation
    }
}

/// That a register was asked: which one, its reference for the answer, and when it answered.
public struct Consultation: Hashable, Sendable, Codable {
    /// The name of the register.
    public let register: String
    /// The register's own name for the answer.
    public let reference: String
    /// When it answered.
    public let answeredAt: Date

    /// Notes an answer.
    public init(register: String, reference: String, answeredAt: Date) {
        self.register = register
        self.reference = reference
        self.answeredAt = answeredAt
    }
}

/// A register could not be asked or understood.
public enum RegisterError: Failure, Hashable {
    case timedOut(register: String)
    case unreachable(register: String)
    case refused(register: String, status: Int)
    case malformed(register: String, field: String)
    /// What it told is too old to be relied on.
    case stale(register: String)
    /// It was not asked: it knows nothing of staff.
    case notForStaff(register: String)

    /// The name of the register.
    public var register: String {
        switch self {
        case .timedOut(let register), .unreachable(let register), .refused(let register, _),
            .malformed(let register, _), .stale(let register), .notForStaff(let register):
            register
        }
    }

    /// Stable code for logs and records.
    public var code: String {
        switch self {
        case .timedOut: "register.timeout"
        case .unreachable: "register.unreachable"
        case .refused: "register.refused"
        case .malformed: "register.malformed"
        case .stale: "register.stale"
        case .notForStaff: "register.not-for-staff"
        }
    }

    /// One text for all: the person can only try again later.
    public var publicText: PublicText { .registerUnavailable }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .timedOut(let register): "\(register) did not answer in time"
        case .unreachable(let register): "no connection to \(register) could be made"
        case .refused(let register, let status): "\(register) answered HTTP \(status)"
        case .malformed(let register, let field): "\(register) sent an answer without a usable '\(field)'"
        case .stale(let register): "what \(register) told is too old to be relied on"
        case .notForStaff(let register): "\(register) was not asked: it knows nothing of staff"
        }
    }
}
