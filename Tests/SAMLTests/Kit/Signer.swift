import CXMLSec

@testable import XMLSec

/// Signs elements of a text in place: whatever the text is, as a provider or an attacker would have it signed.
enum Signer {
    /// Signs the element with that `ID` and serialises the document anew.
    static func sign(
        _ text: String, id: String, with pair: KeyPair, at place: SignaturePlace = .after("Issuer"),
        _ change: (inout SignatureRecipe) -> Void = { _ in }
    ) throws -> String {
        let key = try pair.signingKey()
        var recipe = SignatureRecipe(signature: key.algorithm.rawValue)
        change(&recipe)
        let document = try XMLDocument(parsing: Array(text.utf8))
        guard let element = document.root.descendant(id: id) else { throw NoSuchElement(id: id) }
        try PendingSignature(key: key, place: place, recipe: recipe).make(in: element)
        let bytes = try Array(taking: { cxs_build_serialize(document.root.document.pointer, $0) })
        return String(decoding: bytes, as: UTF8.self)
    }

    struct NoSuchElement: Error { let id: String }
}

extension XMLElement {
    /// The first element with that `ID`, in document order.
    fileprivate func descendant(id: String) -> XMLElement? {
        if attribute("ID") == id { return self }
        return children.lazy.compactMap { $0.descendant(id: id) }.first
    }
}
