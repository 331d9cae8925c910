internal import CXMLSec

extension Markup {
    /// A copy that carries an enveloped signature once it is serialised.
    ///
    /// The element needs an attribute `ID`. The signature refers to it, covers it with exclusive
    /// canonicalisation and SHA-256, and names its key by `KeyName` and `X509Certificate`. An element inside may
    /// be signed too: inner signatures are made before outer ones.
    ///
    /// - Parameters:
    ///   - key: The key; see ``SigningKey/algorithm``.
    ///   - place: Where the signature stands; SAML wants it behind `Issuer`, or first without one.
    ///   - prefixList: Prefixes to canonicalise inclusively, separated by spaces; nil for none.
    /// - Returns: The copy; ``serialized()`` makes the signature.
    /// - Source: SAML Core 5.4.
    public func signed(
        by key: SigningKey, at place: SignaturePlace = .after("Issuer"), prefixList: String? = nil
    ) -> Markup {
        signed(by: key, at: place, SignatureRecipe(signature: key.algorithm.rawValue, prefixList: prefixList))
    }

    func signed(by key: SigningKey, at place: SignaturePlace, _ recipe: SignatureRecipe) -> Markup {
        var copy = self
        copy.signature = PendingSignature(key: key, place: place, recipe: recipe)
        return copy
    }
}

extension PendingSignature {
    /// Makes the signature in the element, whose children stand already.
    func make(in element: XMLElement) throws(XMLFault) {
        var after: OpaquePointer?
        if case .after(let name) = place {
            guard let child = element.children.first(where: { $0.name == name }) else { throw .unsignable }
            after = child.node
        }
        guard let identifier = element.attribute("ID") else { throw .unsignable }
        let result = sign(element, after: after, reference: recipe.reference ?? "#" + identifier)
        guard result == Int32(CXS_SIGNATURE_HOLDS.rawValue) else { throw .unsignable }
    }

    private func sign(_ element: XMLElement, after: OpaquePointer?, reference: String) -> Int32 {
        let certificate = recipe.hasKeyInfo ? key.certificateBase64 : nil
        let texts: [String?] = [
            recipe.canonicalization, recipe.signature, recipe.digest, recipe.prefixList, reference,
            recipe.hasKeyInfo ? key.keyName : nil, certificate,
        ]
        return withCStrings(texts) { text in
            withCStrings(recipe.transforms) { transforms in
                var transforms = transforms + [nil]
                return transforms.withUnsafeMutableBufferPointer { transforms in
                    var made = cxs_recipe(
                        canonicalization: text[0], signature: text[1], digest: text[2],
                        transforms: UnsafePointer(transforms.baseAddress), prefix_list: text[3],
                        reference: text[4], key_name: text[5], certificate: text[6])
                    return cxs_sign(
                        element.document.pointer, element.node, after, key.handle.pointer, &made)
                }
            }
        }
    }
}

/// Lends texts to C; nil stays null.
func withCStrings<Result>(_ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    func lend(_ index: Int, _ lent: [UnsafePointer<CChar>?]) -> Result {
        guard index < texts.count else { return body(lent) }
        guard let text = texts[index] else { return lend(index + 1, lent + [nil]) }
        return text.withCString { lend(index + 1, lent + [$0]) }
    }
    return lend(0, [])
}
