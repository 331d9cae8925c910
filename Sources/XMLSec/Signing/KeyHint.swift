/// What `ds:KeyInfo` says about the key: never trusted, it only decides which of our keys is tried first.
struct KeyHint {
    private var names: Set<String> = []
    private var certificates: Set<[UInt8]> = []

    init(in keyInfo: XMLElement) {
        for child in keyInfo.children.prefix(8) {
            if child.is("KeyName", in: DSig.namespace), let name = try? child.text() { names.insert(name) }
            for part in child.children.prefix(8) where part.is("X509Certificate", in: DSig.namespace) {
                if let text = try? part.text(), let bytes = [UInt8](base64Lines: text) {
                    certificates.insert(bytes)
                }
            }
        }
    }

    /// Whether the hint is for that key.
    func names(_ key: VerificationKey) -> Bool {
        names.contains(key.keyName) || certificates.contains(key.certificate.der)
    }
}
