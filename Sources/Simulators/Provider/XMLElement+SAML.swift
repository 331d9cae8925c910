import Foundation
import XMLSec

extension XMLElement {
    /// The one child of that name; nil when there is none or more than one.
    func only(_ name: String, in namespace: String) -> XMLElement? {
        let found = all(name, in: namespace)
        return found.count == 1 ? found.first : nil
    }

    /// The children of that name.
    func all(_ name: String, in namespace: String) -> [XMLElement] {
        children.filter { $0.name == name && $0.namespace == namespace }
    }

    /// The whole text without white space around it; nil when there is more than text, or nothing.
    var trimmed: String? {
        guard let text = try? text().trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty else {
            return nil
        }
        return text
    }

    /// The text of `saml:Issuer`.
    var issuer: String? { only("Issuer", in: SAMLName.assertion)?.trimmed }
}
