import Audit
public import Foundation
public import Identity
import OIDC
import Policy

extension InzageDesk {
    /// What the person reads; that she read it is recorded before she does.
    ///
    /// - Parameters:
    ///   - token: What the login led to.
    ///   - cursor: Where the page before ended, as ``InzageOverview/older`` of it says; nil for the first one.
    ///   - gemeente: Whose diensten.
    ///   - now: The moment.
    /// - Returns: The page.
    /// - Throws: ``InzageFault/unknownPage`` for a cursor that was not given to her, here.
    public func overview(
        _ token: String, after cursor: String? = nil, in gemeente: GemeenteCode, at now: Date
    ) async throws(InzageFault) -> InzageOverview {
        let reader = try await reader(token, in: gemeente, at: now)
        let position = try cursor.map { text throws(InzageFault) in try self.position(text, of: reader) }
        let found = try await stored { () throws(StoreError) in
            try await store.acts(
                for: reader.pseudonym, in: gemeente, at: now, after: position,
                limit: InzageOverview.pageSize + 1)
        }
        let acts = Array(found.prefix(InzageOverview.pageSize))
        let reports = try await stored { () throws(StoreError) in
            try await store.reports(on: acts.map(\.besluit))
        }
        try await stored { () throws(StoreError) in
            try await store.commit(
                [.touchSession(id: reader.session, at: now)],
                recording: [reader.event(.actsShown(count: acts.count), at: now)])
        }
        guard let named = catalogue.gemeenten[gemeente] else { throw .notOffered }
        let disputed = Set(reports.map(\.besluit))
        return InzageOverview(
            gemeente: named, lines: acts.map { line($0, isDisputed: disputed.contains($0.besluit)) },
            isFirst: cursor == nil,
            older: found.count > acts.count ? acts.last.map { self.cursor(after: $0, of: reader) } : nil)
    }

    /// Notes that the person says an act is not right; saying it twice changes nothing.
    ///
    /// - Returns: The report: the one she made before, when she did.
    /// - Throws: ``InzageFault/unknownAct`` for an act that is not about her.
    @discardableResult
    public func dispute(
        _ besluit: String, _ token: String, in gemeente: GemeenteCode, at now: Date
    ) async throws(InzageFault) -> Terugmelding {
        let reader = try await reader(token, in: gemeente, at: now)
        let act = try await stored { () throws(StoreError) in
            try await store.act(besluit, for: reader.pseudonym, in: gemeente, at: now)
        }
        guard let act else { throw .unknownAct }
        // Twelve hexadecimal digits: what is read out on the telephone has no capitals.
        let code = randomness.bytes(6).map { String(Int($0) + 256, radix: 16).suffix(2) }.joined()
        let report = Terugmelding(id: code, besluit: act.besluit, gemeente: gemeente, at: now)
        let event = reader.event(.actDisputed(besluit: act.besluit, terugmelding: report.id), at: now)
        do throws(StoreError) {
            try await store.commit([.dispute(report)], recording: [event])
            return report
        } catch {
            guard error == .conflict(.alreadyDisputed) else { throw .store(error) }
        }
        let before = try await stored { () throws(StoreError) in
            try await store.reports(on: [act.besluit])
        }
        guard let first = before.first else { throw .unknownAct }
        return first
    }

    private func line(_ act: Act, isDisputed: Bool) -> InzageOverview.Line {
        let actor = try? decodeCanonicalJSON(
            InzageOverview.ActorName.self, from: keys.sealing.open(act.actor, for: act.place))
        return InzageOverview.Line(
            besluit: act.besluit, at: act.at, dienst: catalogue.diensten[act.dienst]?.naam, kind: act.kind,
            actor: actor ?? .person(name: nil), isDisputed: isDisputed)
    }

    /// Sealed for this person in this gemeente: an address says nothing, and what one person got opens for no other.
    private func cursor(after act: Act, of reader: Reader) -> String {
        let position = canonicalJSON(ActPosition(of: act))
        return base64URL(keys.sealing.seal(position, for: place(of: reader), randomness).bytes)
    }

    private func position(_ cursor: String, of reader: Reader) throws(InzageFault) -> ActPosition {
        guard let sealed = bytes(base64URL: cursor),
            let data = try? keys.sealing.open(Sealed(bytes: sealed), for: place(of: reader)),
            let position = try? decodeCanonicalJSON(ActPosition.self, from: data)
        else { throw .unknownPage }
        return position
    }

    private func place(of reader: Reader) -> String { "inzage:\(reader.gemeente):\(reader.pseudonym)" }
}
