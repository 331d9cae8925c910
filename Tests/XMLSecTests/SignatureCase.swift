import Testing

@testable import XMLSec

struct SignatureCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let fault: SignatureFault
    let text: @Sendable () throws -> String

    /// A damage to a message whose assertion is signed.
    init(_ name: String, _ fault: SignatureFault, _ damage: @escaping @Sendable (String) -> String) {
        self.init(name, fault, signing: { _ in }, damage)
    }

    /// A signature that holds, made in a way we do not accept.
    init(
        _ name: String, _ fault: SignatureFault,
        signing change: @escaping @Sendable (inout SignatureRecipe) -> Void,
        _ damage: @escaping @Sendable (String) -> String = { $0 }
    ) {
        testDescription = name
        self.fault = fault
        text = { try damage(Messages.signedAssertion(change)) }
    }
}
