import Foundation
package import Identity

@testable package import Broker

extension PersonKeys {
    /// A reason to reach outside the lists, as it is stored with its decision.
    package func sealedReason(_ text: String, of besluit: String) -> Sealed {
        sealing.seal(Data(text.utf8), for: StoredEscape.place(besluit), .system)
    }
}
