import Audit
import Broker
import Foundation
import Identity
import Storage
import TestSupport
import Testing
import Web

extension TrafficRun {
    /// Holds the logs against the ledger, and all that is counted against both.
    func audit() async throws {
        let log = try AuditLog(path: world.path)
        let states = try await log.verify()
        var found: [GemeenteCode: [Event]] = [:]
        for state in states {
            guard case .intact(let gemeente, let records) = state else {
                Issue.record("\(state)")
                continue
            }
            let stored = try await log.records(gemeente: gemeente, limit: records + 1)
            #expect(stored.count == records && stored.allSatisfy { $0.gemeente == gemeente })
            for record in stored {
                let shown = ledger.owners(in: String(decoding: record.body, as: UTF8.self))
                #expect(shown.isSubset(of: [gemeente]), "the log of \(gemeente) shows something of \(shown)")
            }
            found[gemeente] = try stored.map { try decodeCanonicalJSON(Event.self, from: $0.body) }
            #expect(found[gemeente]?.allSatisfy { $0.gemeente == gemeente } == true)
        }
        #expect(found.mapValues { $0.map(TrafficLedger.Entry.init) } == ledger.entries)
        compareFigures(found)
        try await readReports()
        readLines()
    }

    /// The figures of each gemeente, from its own log alone, make up those over all.
    private func compareFigures(_ found: [GemeenteCode: [Event]]) {
        let separate = found.mapValues(TrafficFigures.init)
        let together = separate.values.reduce(TrafficFigures()) { $0 + $1 }
        #expect(together.raadplegingen == ledger.figures)
        #expect(together.escapes == ledger.escapes && together.listChanges == ledger.listChanges)
        let measured = world.metrics.text().split(separator: "\n")
        for (gemeente, figures) in separate {
            let own = measured.filter { $0.contains("tenant=\"\(gemeente)\"") }
            #expect(total("namens_raadplegingen_total", own) == figures.raadplegingen.values.reduce(0, +))
            #expect(total("namens_escapes_total", own) == figures.escapes)
            #expect(total("namens_list_changes_total", own) == figures.listChanges)
        }
        #expect(total("namens_raadplegingen_total", measured) == ledger.figures.values.reduce(0, +))
        #expect(total("namens_escapes_total", measured) == ledger.escapes)
        #expect(total("namens_list_changes_total", measured) == ledger.listChanges)
    }

    private func total(_ name: String, _ lines: [Substring]) -> Int {
        lines.filter { $0.hasPrefix("\(name){") }.compactMap { $0.split(separator: " ").last }
            .compactMap { Int($0) }.reduce(0, +)
    }

    private func readReports() async throws {
        let reports = try await OpenReports(path: world.path).all()
        #expect(Set(reports.map(\.besluit)) == disputed && reports.count == disputed.count)
        for report in reports { #expect(ledger.references[report.besluit] == report.gemeente) }
    }

    /// Measures show nothing of anybody, a line of our own log nobody and one gemeente at most.
    private func readLines() {
        #expect(ledger.owners(in: world.metrics.text()).isEmpty)
        for line in world.log.lines {
            #expect(!ledger.showsPersons(line), "\(line)")
            #expect(ledger.owners(in: line).count <= 1, "\(line)")
        }
    }
}

/// What can be counted from one log.
struct TrafficFigures {
    var raadplegingen: [TrafficLedger.Figure: Int] = [:]
    var escapes = 0
    var listChanges = 0

    init() {}

    init(_ events: [Event]) {
        for event in events {
            switch event.what {
            case .raadpleging(let record):
                let reach = record.evidence["reach"].map { $0.split(separator: " ")[0] } ?? ""
                let figure = TrafficLedger.Figure(
                    outcome: record.outcome.rawValue, onderdeel: record.onderdeel, reach: String(reach))
                raadplegingen[figure, default: 0] += 1
            case .escaped: escapes += 1
            case .listActivated, .listChanged: listChanges += 1
            default: break
            }
        }
    }

    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.raadplegingen.merge(other.raadplegingen) { $0 + $1 }
        sum.escapes += other.escapes
        sum.listChanges += other.listChanges
        return sum
    }
}
