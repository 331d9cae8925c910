public import Foundation
import Identity
import Representation

/// What is known of a register's feed between two readings: how fresh it is, and which grants no new measure touches.
///
/// After a start nothing is known, and nothing is fresh.
public actor RelationWatch {
    /// The name of the register, as relations have it.
    public nonisolated let register: String
    private let staleAfter: TimeInterval
    /// When the register last said that we know everything.
    public private(set) var answeredAt: Date?
    private var unprotected: Set<String> = []
    private var day: LocalDate?
    /// Counts the changes that may have brought a protection.
    private var mark = 0

    /// The number of the last change that this process knows to be done.
    private var position: Int?
    /// How often in a row the register said that it does not have the change we know.
    private var denials = 0

    private static let limit = 100_000
    /// How far clocks may differ, in seconds; an answer from later on was noted by a clock that was set back since.
    private static let skew = 120.0

    /// Begins without knowing anything.
    ///
    /// - Parameters:
    ///   - register: The name of the register, as relations have it.
    ///   - staleAfter: Seconds after which what the register said is not known to be true any more.
    public init(of register: String, staleAfter: TimeInterval = 30) {
        self.register = register
        self.staleAfter = staleAfter
    }

    /// Whether the register said shortly before `now` that we know everything.
    public func isFresh(at now: Date) -> Bool {
        answeredAt.map { now < $0 + staleAfter && $0 <= now + Self.skew } ?? false
    }

    /// Takes note of an answer after which nothing is left to be read; one from the future counts from now.
    func read(answeredAt: Date, at now: Date) {
        let instant = min(answeredAt, now)
        let known = self.answeredAt.flatMap { $0 <= now + Self.skew ? $0 : nil }
        self.answeredAt = known.map { max($0, instant) } ?? instant
    }

    /// A measure was ordered, changed or resumed: whom it protects, the feed does not say.
    func protectionMayHaveChanged() {
        mark += 1
        unprotected = []
    }

    /// Takes note of how far the stored feed is; another process that read it may have read of a measure.
    func found(position: Int) {
        guard position != self.position else { return }
        self.position = position
        protectionMayHaveChanged()
    }

    /// Takes note of how far this process read.
    func advanced(to position: Int) { self.position = position }

    /// Whether the register lost its history: it says so a second time, and no other answer came in between.
    func isLost(_ error: RegisterError) -> Bool {
        denials = error.isHistoryLost ? denials + 1 : 0
        return denials > 1
    }

    /// The register knows the change that we know.
    func wasFollowed() { denials = 0 }

    /// Whether a grant was found to be displaced by no measure, and no measure came since.
    ///
    /// A measure may have been ordered before for today, so that nothing found yesterday counts.
    func isUndisplaced(_ grant: String, at now: Date) -> Bool {
        isFresh(at: now) && day == LocalDate(now) && unprotected.contains(grant)
    }

    /// What is to be handed back with a finding, so that a change in between spoils it.
    func currentMark() -> Int { mark }

    /// Notes that a grant is displaced by no measure, as asked when the mark was that.
    func found(undisplaced grant: String, asOf mark: Int, at now: Date) {
        guard mark == self.mark else { return }
        let today = LocalDate(now)
        if day != today || unprotected.count >= Self.limit { unprotected = [] }
        day = today
        unprotected.insert(grant)
    }
}
