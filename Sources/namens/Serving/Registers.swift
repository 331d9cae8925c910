import Foundation
import Identity
import Logging
import Representation

/// A register whose failures the operator reads; persons and portals never see the cause.
struct LoggedRegister: MachtigingenRegister {
    private let register: any MachtigingenRegister
    private let logger: Logger

    init(_ register: any MachtigingenRegister, _ logger: Logger) {
        self.register = register
        self.logger = logger
    }

    func machtigingen(gemachtigde: BSN, at now: Date) async throws(RegisterError) -> RegisterAnswer {
        do throws(RegisterError) {
            return try await register.machtigingen(gemachtigde: gemachtigde, at: now)
        } catch {
            logger.error("\(error.operatorText)", metadata: ["code": "\(error.code)"])
            throw error
        }
    }
}
