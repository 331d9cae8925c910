import Crypto
public import Foundation
public import Identity

/// One record in the append-only log of a gemeente.
public struct AuditRecord: Hashable, Sendable {
    /// Whose log it stands in.
    public let gemeente: GemeenteCode
    /// 1, 2, 3, … without a gap.
    public let sequence: Int
    /// The event as canonical JSON: sorted keys, no spaces, instants as milliseconds since 1970.
    public let body: Data
    /// The chain hash of the record before, 32 zero bytes for the first.
    public let previous: Data
    /// SHA-256 over the gemeente, sequence, previous hash and body.
    public let hash: Data

    /// Takes a record as it was stored; ``Chain/verify(_:)`` says whether it is intact.
    public init(gemeente: GemeenteCode, sequence: Int, body: Data, previous: Data, hash: Data) {
        self.gemeente = gemeente
        self.sequence = sequence
        self.body = body
        self.previous = previous
        self.hash = hash
    }
}

/// Where the log of a gemeente ends: what the next record is chained to.
public struct Chain: Hashable, Sendable {
    /// Whose log it is.
    public let gemeente: GemeenteCode
    /// The number of its last record, 0 when it is empty.
    public private(set) var sequence: Int
    /// The hash of its last record, 32 zero bytes when it is empty.
    public private(set) var hash: Data

    /// The empty log of a gemeente.
    public init(of gemeente: GemeenteCode) {
        self.init(of: gemeente, sequence: 0, hash: Data(repeating: 0, count: 32))
    }

    /// The log up to a record that is stored.
    public init(of gemeente: GemeenteCode, sequence: Int, hash: Data) {
        self.gemeente = gemeente
        self.sequence = sequence
        self.hash = hash
    }

    /// Makes the next record and moves the end to it.
    public mutating func append(_ event: Event) -> AuditRecord {
        precondition(event.gemeente == gemeente, "an event is chained into the log of its own gemeente")
        let body = canonicalJSON(event)
        let record = AuditRecord(
            gemeente: gemeente, sequence: sequence + 1, body: body, previous: hash,
            hash: link(gemeente: gemeente, sequence: sequence + 1, previous: hash, body: body))
        (sequence, hash) = (record.sequence, record.hash)
        return record
    }

    /// Moves the end over a stored record when that one follows and was not changed.
    public mutating func verify(_ record: AuditRecord) throws(ChainBroken) {
        guard record.gemeente == gemeente, record.sequence == sequence + 1 else {
            throw ChainBroken(gemeente: gemeente, sequence: sequence + 1, fault: .missing)
        }
        let expected = link(
            gemeente: gemeente, sequence: record.sequence, previous: hash, body: record.body)
        guard record.previous == hash, record.hash == expected else {
            throw ChainBroken(gemeente: gemeente, sequence: record.sequence, fault: .altered)
        }
        (sequence, hash) = (record.sequence, record.hash)
    }
}

/// The first record of a log that is not what was written.
public struct ChainBroken: Error, Hashable {
    /// Whose log it is.
    public let gemeente: GemeenteCode
    /// The number of the first bad record.
    public let sequence: Int
    /// What is wrong with it.
    public let fault: Fault

    /// Names a bad record.
    public init(gemeente: GemeenteCode, sequence: Int, fault: Fault) {
        self.gemeente = gemeente
        self.sequence = sequence
        self.fault = fault
    }

    /// What is wrong with it.
    public enum Fault: String, Hashable, Sendable {
        case missing
        case altered
        /// It stands behind the end of the log, or in a log that never began.
        case added
    }
}

/// Every part is prefixed with its length, so that no two different records give the same bytes.
private func link(gemeente: GemeenteCode, sequence: Int, previous: Data, body: Data) -> Data {
    var hasher = SHA256()
    let texts = ["namens audit 1", gemeente.rawValue, String(sequence)]
    for part in texts.map({ Data($0.utf8) }) + [previous, body] {
        hasher.update(data: Data("\(part.count):".utf8))
        hasher.update(data: part)
    }
    return Data(hasher.finalize())
}
