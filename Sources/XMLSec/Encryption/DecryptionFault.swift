/// Something could not be decrypted. It says no more: a reason would answer an attacker's questions.
public struct DecryptionFault: Error, Equatable, Hashable, Sendable {
    init() {}
}
