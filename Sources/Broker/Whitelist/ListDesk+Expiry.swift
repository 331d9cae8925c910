import Audit
public import Foundation
import Identity
import Mandaat

extension ListDesk {
    /// Takes everybody off a list whose last day has passed, a few at a time, with a record for each few.
    ///
    /// Who changes the list meanwhile is before it: those few wait for the next time.
    ///
    /// - Returns: How many were taken off.
    /// - Throws: ``StoreError/unavailable``; who was taken off before stays off.
    @discardableResult
    public func removeExpired(from key: ListKey, at now: Date) async throws(StoreError) -> Int {
        let today = LocalDate(now)
        var (removed, last) = (0, Pseudonym?.none)
        while true {
            let subjects = try await store.expired(
                on: key, by: today, after: last, limit: ListUpload.batch)
            guard let next = subjects.last else { return removed }
            last = next
            let expired = Event.What.listExpired(list: key.soort.rawValue, count: subjects.count)
            do throws(StoreError) {
                try await store.commit(
                    [.list(.expire(subjects, key, by: today))],
                    recording: [event(expired, key, by: nil, at: now)])
                removed += subjects.count
            } catch {
                guard error == .conflict(.listMoved) else { throw error }
            }
        }
    }
}
