public import Crypto
public import Foundation

/// Something of a person that is stored: AES-256-GCM under the installation's key, bound to where it belongs.
public struct Sealed: Hashable, Sendable, Codable {
    /// Nonce, ciphertext and tag.
    public let bytes: Data

    /// Takes what was made before.
    public init(bytes: Data) { self.bytes = bytes }
}

/// The sealed bytes were changed, belong elsewhere, or were sealed under another key.
public struct UnsealingFailed: Error, Equatable {
    /// Takes what was made before.
    public init() {}
}

/// The key that seals what is stored of persons.
public struct SealingKey: Sendable {
    private let key: SymmetricKey

    /// Takes 32 bytes of key material.
    public init(_ key: SymmetricKey) { self.key = key }

    /// Seals bytes for one place; they open only when the same place is named.
    ///
    /// - Parameters:
    ///   - plaintext: What is hidden.
    ///   - place: Where it belongs, for example `login:` and an id; authenticated, not stored.
    ///   - randomness: Source of the 12-byte nonce.
    /// - Returns: Nonce, ciphertext and tag.
    public func seal(_ plaintext: Data, for place: String, _ randomness: Randomness) -> Sealed {
        // A 12-byte nonce and a 32-byte key are always accepted; the cipher has no other way to fail.
        guard let nonce = try? AES.GCM.Nonce(data: randomness.bytes(12)),
            let box = try? AES.GCM.seal(
                plaintext, using: key, nonce: nonce, authenticating: Data(place.utf8)),
            let combined = box.combined
        else { preconditionFailure("AES-GCM refused a 256-bit key or a 96-bit nonce") }
        return Sealed(bytes: combined)
    }

    /// Opens what ``seal(_:for:_:)`` made for the same place.
    public func open(_ sealed: Sealed, for place: String) throws(UnsealingFailed) -> Data {
        guard let box = try? AES.GCM.SealedBox(combined: sealed.bytes),
            let plaintext = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        else { throw UnsealingFailed() }
        return plaintext
    }

    /// Seals a BSN for one place.
    public func seal(_ bsn: BSN, for place: String, _ randomness: Randomness) -> Sealed {
        seal(Data(bsn.reveal().utf8), for: place, randomness)
    }

    /// Opens a sealed BSN.
    public func openBSN(_ sealed: Sealed, for place: String) throws(UnsealingFailed) -> BSN {
        guard let bsn = try? BSN(String(decoding: open(sealed, for: place), as: UTF8.self)) else {
            throw UnsealingFailed()
        }
        return bsn
    }
}
