import Foundation
import Identity
import SAML
import XMLSec

extension ExplainCommand {
    /// Judges the file.
    func verdict() throws -> Verdict {
        guard let profile = profile.saml else {
            throw wrong(
                "the profile \(profile.rawValue) is not part of this version; write digid-3, eherkenning, medewerker or generic"
            )
        }
        let expected = try expectations()
        let metadata = [UInt8](try bytes(of: idpMetadata, limit: nil))
        let message = [UInt8](try bytes(of: file, limit: Self.mostBytes + 1))
        do throws(MetadataFault) {
            let provider = try IdentityProviderMetadata(parsing: metadata)
            return ResponseValidator(provider: provider, profile: profile)
                .validate(message, as: input.saml, against: expected)
        } catch {
            return .unusable(error)
        }
    }

    private static let mostBytes = 1 << 20

    private func expectations() throws -> Expectations {
        var expected = Expectations(entityID: entityID, acsURL: acsURL, now: now)
        expected.requestID = requestID
        expected.artifactResolveID = artifactResolveID
        expected.minimumLevel = minimumLoA
        expected.service = try service()
        expected.staff = try staff()
        expected.decryptionKeys = try decryptionKey.map(key)
        return expected
    }

    /// The dienst, of which both names are given or neither.
    private func service() throws -> RequestedService? {
        switch (serviceID, serviceUUID) {
        case (let id?, let uuid?):
            return RequestedService(id: id, uuid: uuid, allowsIntermediary: !noIntermediary)
        case (nil, nil) where !noIntermediary: return nil
        default: throw wrong("a dienst has two names; give --service-id and --service-uuid, or neither")
        }
    }

    /// The organisation whose staff log in; nil for another profile.
    private func staff() throws -> StaffExpectations? {
        guard profile == .medewerker else {
            guard organisatie == nil, attributes.isEmpty else {
                throw wrong("--organisatie and --attribute are for --profile medewerker; leave them out")
            }
            return nil
        }
        var expected = StaffExpectations(organisatie: try organisatie.map(oin))
        for attribute in attributes {
            let parts = attribute.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let part = StaffAttributes.part(parts[0]) else {
                throw wrong("\(attribute) is no attribute of staff; write one such as account=NAME")
            }
            expected.attributes[keyPath: part] = parts[1]
        }
        return expected
    }

    private func oin(_ text: String) throws -> OIN {
        guard let found = try? OIN(text) else { throw wrong("\(text) is no OIN; write its twenty digits") }
        return found
    }

    private func key(_ file: String) throws -> DecryptionKey {
        let pem = String(decoding: try bytes(of: file, limit: nil), as: UTF8.self)
        guard let key = try? DecryptionKey(privateKeyPEM: pem) else {
            throw wrong(
                "\(file) has no private key to decrypt with; name a PEM file with one RSA key and no password"
            )
        }
        return key
    }

    /// The bytes of a file, no more than `limit`.
    private func bytes(of file: String, limit: Int?) throws -> Data {
        guard let handle = FileHandle(forReadingAtPath: file),
            let data = try? limit.map({ try handle.read(upToCount: $0) ?? Data() }) ?? handle.readToEnd()
                ?? Data()
        else { throw wrong("\(file) cannot be read; name a file that exists and that you may read") }
        return data
    }

    private func wrong(_ message: String) -> CommandFailure { CommandFailure(message, exitCode: 2) }
}
