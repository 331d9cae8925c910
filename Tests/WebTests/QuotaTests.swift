import Foundation
import Testing

@testable import Web

@Suite("A quota")
struct QuotaTests {
    private let start = Date(timeIntervalSince1970: 1_772_362_800)

    @Test("gives what it holds at once, and then at its pace", arguments: [1, 3, 7, 60, 120])
    func pace(_ perMinute: Int) {
        let quota = Quota<String>(perMinute: perMinute)
        let pace = 60 / Double(perMinute)
        for _ in 0..<perMinute { #expect(quota.take("a", at: start) == nil) }
        #expect(quota.take("a", at: start) != nil)
        #expect(quota.take("a", at: start + pace / 2) != nil)
        #expect(quota.take("a", at: start + pace) == nil)
        #expect(quota.take("a", at: start + pace) != nil)
        #expect(quota.take("b", at: start + pace) == nil)
    }

    @Test("gives after the wait it names, and not before")
    func wait() throws {
        let quota = Quota<String>(perMinute: 2)
        for _ in 0..<2 { _ = quota.take("a", at: start) }
        let wait = try #require(quota.take("a", at: start))
        #expect(quota.take("a", at: start + Double(wait) - 2) != nil)
        #expect(quota.take("a", at: start + Double(wait)) == nil)
    }

    @Test("counts what was refused for nothing")
    func refused() {
        let quota = Quota<String>(perMinute: 1)
        _ = quota.take("a", at: start)
        for second in 1..<60 { #expect(quota.take("a", at: start + Double(second)) != nil) }
        #expect(quota.take("a", at: start + 60) == nil)
    }

    @Test("keeps nobody waiting for longer when the clock is put back")
    func clockBack() {
        let quota = Quota<String>(perMinute: 1)
        _ = quota.take("a", at: start + 86_400)
        #expect(quota.take("a", at: start) == 60)
    }

    @Test("remembers a bounded number of keys, and forgets those that took least")
    func bounded() {
        let quota = Quota<Int>(perMinute: 10, mostKeys: 100)
        for _ in 0..<10 { _ = quota.take(-1, at: start) }
        for key in 0..<1_000 { _ = quota.take(key, at: start) }
        #expect(quota.keys <= 100)
        #expect(quota.take(-1, at: start) != nil)
    }

    @Test("forgets first who has it whole again")
    func idle() {
        let quota = Quota<Int>(perMinute: 60, mostKeys: 3)
        for _ in 0..<30 { _ = quota.take(0, at: start) }
        for key in [1, 2] { _ = quota.take(key, at: start) }
        _ = quota.take(3, at: start + 2)
        #expect(quota.keys == 2)
    }
}
