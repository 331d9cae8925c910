import Audit

/// Some records of one log in order, and where that log says it ends.
struct LogPage: Sendable {
    /// Nil for a row that does not even have the shape of a record.
    let records: [AuditRecord?]
    let head: Chain?

    static let size = 1000

    var isLast: Bool { records.count < Self.size }

    /// Moves the chain over the records.
    func walk(_ chain: inout Chain) throws(ChainBroken) {
        for record in records {
            guard let record else { throw chain.broken(.altered, at: chain.sequence + 1) }
            try chain.verify(record)
        }
    }
}

extension Chain {
    /// Compares where the walk ended with where the log says it ends.
    func matches(_ head: Chain?) throws(ChainBroken) {
        guard let head else { throw sequence == 0 ? broken(.missing, at: 1) : broken(.added, at: 1) }
        if head.sequence > sequence { throw broken(.missing, at: sequence + 1) }
        if head.sequence < sequence { throw broken(.added, at: head.sequence + 1) }
        if head.hash != hash { throw broken(.altered, at: sequence) }
    }

    func broken(_ fault: ChainBroken.Fault, at sequence: Int) -> ChainBroken {
        ChainBroken(gemeente: gemeente, sequence: sequence, fault: fault)
    }
}
