import Foundation
public import Representation

extension ToezichtClient: HolderMessages {
    /// Has the register bring the message; the same message sent twice arrives once.
    public func askAgreement(_ request: AgreementRequest) async throws(RegisterError) {
        guard let message = AgreementMessage(request) else { throw .notForStaff(register: Self.register) }
        let answer = try await exchange.post("/v1/berichten", message, expecting: 202)
        try await exchange.understood { () throws(AnswerFault) in
            guard answer.mediaType == "application/json" else { throw AnswerFault("Content-Type") }
            let receipt: AgreementReceipt
            do { receipt = try JSONDecoder().decode(AgreementReceipt.self, from: Data(answer.body)) } catch {
                throw AnswerFault(error)
            }
            guard receipt.berichtId == request.requestID else { throw AnswerFault("berichtId") }
        }
    }
}
