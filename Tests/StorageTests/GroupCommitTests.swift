import Broker
import Synchronization
import Testing

@testable import Storage

@Suite("Commits that come together")
struct GroupCommitTests {
    @Test("share the transaction that follows the one being written")
    func batches() async throws {
        let disk = Disk()
        let journal = GroupCommit(write: disk.write)
        try await withThrowingTaskGroup { group in
            for name in ["a", "b", "c", "d"] {
                group.addTask { try await journal.commit(entry(name)) }
                // The first is being written; the others arrive meanwhile.
                if name == "a" { await disk.untilWriting() }
            }
            await disk.until(waiting: 3, in: journal)
            await disk.finish()
            try await group.waitForAll()
        }
        #expect(await disk.sizes == [1, 3])
    }

    @Test("are counted by the flush that they shared")
    func counted() async throws {
        let database = try TemporaryDatabase()
        let flushed = Mutex<[Int]>([])
        let store = try SQLiteStore(path: database.path, logger: .silent) { commits in
            flushed.withLock { $0.append(commits) }
        }
        try await store.commit([], recording: [])
        try await store.commit([], recording: [])
        #expect(flushed.withLock { $0 } == [1, 1])
    }

    @Test("come in batches of a bounded size, in order")
    func bounded() async throws {
        let disk = Disk()
        let journal = GroupCommit(batchLimit: 2, write: disk.write)
        try await withThrowingTaskGroup { group in
            group.addTask { try await journal.commit(entry("first")) }
            await disk.untilWriting()
            for name in 0..<5 { group.addTask { try await journal.commit(entry("\(name)")) } }
            await disk.until(waiting: 5, in: journal)
            await disk.finish()
            try await group.waitForAll()
        }
        #expect(await disk.sizes == [1, 2, 2, 1])
    }

    @Test("are refused at once when too many wait already")
    func full() async throws {
        let disk = Disk()
        let journal = GroupCommit(queueLimit: 1, write: disk.write)
        try await withThrowingTaskGroup { group in
            group.addTask { try await journal.commit(entry("writing")) }
            await disk.untilWriting()
            group.addTask { try await journal.commit(entry("waiting")) }
            await disk.until(waiting: 1, in: journal)
            await #expect(throws: StoreError.unavailable) { try await journal.commit(entry("refused")) }
            await disk.finish()
            try await group.waitForAll()
        }
        #expect(await disk.sizes == [1, 1])
    }

    @Test("are written though their caller was cancelled, who still learns it")
    func cancelled() async throws {
        let disk = Disk()
        let journal = GroupCommit(write: disk.write)
        let caller = Task { try await journal.commit(entry("a")) }
        await disk.untilWriting()
        caller.cancel()
        await disk.finish()
        try await caller.value
        #expect(await disk.sizes == [1])
    }
}

private func entry(_ name: String) -> Entry { Entry(changes: [], events: [Samples.event(name)]) }

/// A disk whose first flush takes until it is told to finish.
private actor Disk {
    private(set) var sizes: [Int] = []
    private var isFinished = false
    private var flushing: [CheckedContinuation<Void, Never>] = []
    private var watching: [CheckedContinuation<Void, Never>] = []

    func write(_ batch: [Entry]) async -> [Outcome] {
        sizes.append(batch.count)
        watching.forEach { $0.resume() }
        watching = []
        if !isFinished { await withCheckedContinuation { flushing.append($0) } }
        return batch.map { _ in .success(()) }
    }

    func untilWriting() async {
        if sizes.isEmpty { await withCheckedContinuation { watching.append($0) } }
    }

    func until(waiting count: Int, in journal: GroupCommit) async {
        while await journal.queued < count { await Task.yield() }
    }

    func finish() {
        isFinished = true
        flushing.forEach { $0.resume() }
        flushing = []
    }
}
