import Broker
import Identity

/// A failure that asks for other credentials (RFC 9110 §11.6.1).
protocol ChallengingFailure: Failure {
    var wwwAuthenticate: String? { get }
}

extension TokenDeskFault: ChallengingFailure {}

extension ProgramFault: ChallengingFailure {}

extension RaadplegingFault: ChallengingFailure {}
