import Broker

/// Lets concurrent commits share one transaction, and so one flush of the disk.
///
/// A batch is whatever queued while the batch before was being written: nobody waits for company, and the more
/// commits come at once, the more share a flush.
actor GroupCommit {
    private let write: @Sendable ([Entry]) async -> [Outcome]
    private let batchLimit: Int
    private let queueLimit: Int
    private var waiting: [Waiting] = []
    private var isWriting = false

    /// - Parameters:
    ///   - batchLimit: The most commits in one transaction.
    ///   - queueLimit: The most commits that wait; one more is refused at once, so that a disk that hangs
    ///     does not fill the memory.
    ///   - write: Writes a batch in one transaction and gives an outcome for each entry, in order, when it is on disk.
    init(
        batchLimit: Int = 256, queueLimit: Int = 8192, write: @escaping @Sendable ([Entry]) async -> [Outcome]
    ) {
        self.batchLimit = batchLimit
        self.queueLimit = queueLimit
        self.write = write
    }

    /// Writes an entry together with whatever else waits; a cancelled caller still learns how it ended.
    func commit(_ entry: Entry) async throws(StoreError) {
        guard waiting.count < queueLimit else { throw .unavailable }
        let outcome = await withCheckedContinuation { continuation in
            waiting.append(Waiting(entry: entry, continuation: continuation))
            startWriting()
        }
        try outcome.get()
    }

    /// The task is nobody's child: a caller that is cancelled does not take the batch with it.
    private func startWriting() {
        guard !isWriting else { return }
        isWriting = true
        Task { await drain() }
    }

    /// How many wait for the next batch.
    var queued: Int { waiting.count }

    private func drain() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(batchLimit))
            waiting.removeFirst(batch.count)
            let outcomes = await write(batch.map(\.entry))
            for (waiter, outcome) in zip(batch, outcomes) { waiter.continuation.resume(returning: outcome) }
        }
        isWriting = false
    }

    private struct Waiting {
        let entry: Entry
        let continuation: CheckedContinuation<Outcome, Never>
    }
}
