import Broker
import Logging
import Outbound

/// Delivers logout tokens beside the request that caused them, and tells the operator which did not arrive.
struct DetachedNotices: LogoutNotices {
    let sender: LogoutTokenSender
    let logger: Logger

    func deliver(_ token: String, to uri: String) {
        Task {
            do throws(LogoutDeliveryError) { try await sender.send(token, to: uri) } catch {
                logger.warning("\(error.operatorText)", metadata: ["code": "\(error.code)"])
            }
        }
    }
}
