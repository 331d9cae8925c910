import Foundation
import Identity
import Logging
import Representation

/// A register whose failures the operator reads; persons and portals never see the cause.
struct LoggedRegister<Register: Sendable>: Sendable {
    private let register: Register
    private let logger: Logger

    init(_ register: Register, _ logger: Logger) {
        self.register = register
        self.logger = logger
    }

    /// Asks, and tells the operator once why there is no answer; the cause names no person.
    private func ask<Answer>(
        _ question: (Register) async throws(RegisterError) -> Answer
    ) async throws(RegisterError) -> Answer {
        do throws(RegisterError) { return try await question(register) } catch {
            logger.error("\(error.operatorText)", metadata: ["code": "\(error.code)"])
            throw error
        }
    }
}

extension LoggedRegister: MachtigingenRegister where Register: MachtigingenRegister {
    func machtigingen(gemachtigde: BSN, at now: Date) async throws(RegisterError) -> RegisterAnswer {
        try await ask { register throws(RegisterError) in
            try await register.machtigingen(gemachtigde: gemachtigde, at: now)
        }
    }
}

extension LoggedRegister: ToezichtRegister where Register: ToezichtRegister {
    func relation(_ inquiry: RelationInquiry) async throws(RegisterError) -> ToezichtAnswer {
        try await ask { register throws(RegisterError) in try await register.relation(inquiry) }
    }
}

extension LoggedRegister: HolderMessages where Register: HolderMessages {
    func askAgreement(_ request: AgreementRequest) async throws(RegisterError) {
        try await ask { register throws(RegisterError) in try await register.askAgreement(request) }
    }
}

extension LoggedRegister: GezagRegister where Register: GezagRegister {
    func gezag(_ inquiry: GezagInquiry) async throws(RegisterError) -> GezagAnswer {
        try await ask { register throws(RegisterError) in try await register.gezag(inquiry) }
    }
}
