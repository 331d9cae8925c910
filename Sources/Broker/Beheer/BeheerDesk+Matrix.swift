import Audit
public import Foundation
import Identity
public import Mandaat

/// The matrix in force and what was put forward in its place.
public struct MatrixOverview: Sendable {
    /// The version in force; nil while there is none.
    public let versie: Matrixversie?
    /// What was put forward, the oldest first.
    public let voorstellen: [Voorstel]

    /// A matrix that was put forward, and what it would mean.
    public struct Voorstel: Sendable {
        /// What was put forward.
        public let voorstel: Matrixvoorstel
        /// What keeps it from being activated.
        public let bevindingen: [Bevinding]
        /// How it differs from the one in force.
        public let verschil: Matrixverschil
        /// What it would have meant for the raadplegingen of the last ``BeheerDesk/proefdagen`` days.
        public let proefdraai: Proefdraai
        /// Whether another version was activated since.
        public let isVerouderd: Bool
    }
}

extension BeheerDesk {
    /// Over how many days a new matrix is tried.
    public static let proefdagen = 30
    /// The most matrices that wait for a second person.
    static let proposals = 10
    /// The most rows that a matrix may have.
    static let rows = 5_000

    /// The matrix in force and what was put forward.
    public func matrix(for who: Aangemelde, at now: Date) async throws(BeheerFault) -> MatrixOverview {
        try await requireMatrix(who, at: now)
        let (verband, since) = (
            who.werkverband.verband.id, LocalDate(now).adding(days: 1 - Self.proefdagen)
        )
        return try await stored { () throws(StoreError) in
            let versie = try await reader.matrix(of: verband)
            let traffic = try await reader.traffic(of: verband, since: since)
            let empty = Autorisatiematrix(rechten: [])
            return MatrixOverview(
                versie: versie,
                voorstellen: try await reader.voorstellen(of: verband).map { voorstel in
                    MatrixOverview.Voorstel(
                        voorstel: voorstel,
                        bevindingen: voorstel.matrix.lint(under: who.werkverband.aansluiting),
                        verschil: Matrixverschil(van: versie?.matrix ?? empty, naar: voorstel.matrix),
                        proefdraai: Proefdraai(traffic, van: versie?.matrix, naar: voorstel.matrix),
                        isVerouderd: voorstel.basis != versie?.nummer ?? 0)
                })
        }
    }

    /// The rows in force, for a file.
    public func activeMatrix(for who: Aangemelde, at now: Date) async throws(BeheerFault) -> Autorisatiematrix
    {
        try await requireMatrix(who, at: now)
        return try await stored { () throws(StoreError) in
            try await reader.matrix(of: who.werkverband.verband.id)?.matrix ?? Autorisatiematrix(rechten: [])
        }
    }

    /// Puts a matrix forward.
    ///
    /// - Parameters:
    ///   - text: The file, as ``Mandaat/MatrixText`` reads it.
    ///   - who: Who.
    ///   - now: The instant.
    /// - Throws: ``BeheerFault``, naming every faulty line.
    public func propose(_ text: String, by who: Aangemelde, at now: Date) async throws(BeheerFault) {
        try await requireMatrix(who, at: now)
        let matrix: Autorisatiematrix
        do throws(MatrixText.Fault) { matrix = try MatrixText.read(text) } catch {
            throw .matrixText(error)
        }
        guard matrix.rechten.count <= Self.rows else { throw .matrixText(.malformed) }
        let verband = who.werkverband.verband.id
        let active = try await stored { () throws(StoreError) in
            try await reader.matrix(of: verband)?.nummer ?? 0
        }
        let open = try await stored { () throws(StoreError) in try await reader.voorstellen(of: verband) }
        guard open.count < Self.proposals else {
            throw try await refusal(.refused(.teVeelVoorstellen), to: who, at: now)
        }
        let voorstel = Matrixvoorstel(
            id: randomness.handle(), matrix: matrix, door: who.staff.account, op: now, basis: active)
        try await commit(
            [.propose(verband, voorstel)],
            [
                who.event(
                    .matrixProposed(verband: verband.rawValue, voorstel: voorstel.id, basis: active), at: now)
            ])
    }

    /// Activates what another person put forward, when nothing keeps it from being activated.
    public func activate(_ id: String, by who: Aangemelde, at now: Date) async throws(BeheerFault) {
        let voorstel = try await voorstel(id, who, at: now)
        let verband = who.werkverband.verband.id
        let active = try await stored { () throws(StoreError) in
            try await reader.matrix(of: verband)?.nummer ?? 0
        }
        try await requireUnsuspected([voorstel.door], who, at: now)
        let versie: Matrixversie
        do throws(ActiveringFault) {
            versie = try voorstel.geactiveerd(
                door: who.staff.account, na: active, onder: who.werkverband.aansluiting, at: now)
        } catch { throw try await refusal(.activering(error), to: who, at: now) }
        try await commit(
            [.activate(verband, versie, voorstel: id)],
            [
                who.event(
                    .matrixActivated(verband: verband.rawValue, voorstel: id, version: versie.nummer), at: now
                )
            ])
    }

    /// Takes back what was put forward.
    public func withdraw(_ id: String, by who: Aangemelde, at now: Date) async throws(BeheerFault) {
        let voorstel = try await voorstel(id, who, at: now)
        let verband = who.werkverband.verband.id
        try await commit(
            [.withdrawProposal(verband, voorstel.id)],
            [who.event(.matrixWithdrawn(verband: verband.rawValue, voorstel: voorstel.id), at: now)])
    }

    private func voorstel(
        _ id: String, _ who: Aangemelde, at now: Date
    ) async throws(BeheerFault) -> Matrixvoorstel {
        try await requireMatrix(who, at: now)
        let all = try await stored { () throws(StoreError) in
            try await reader.voorstellen(of: who.werkverband.verband.id)
        }
        guard let found = all.first(where: { $0.id == id }) else { throw .store(.conflict(.matrixMoved)) }
        return found
    }

    private func requireMatrix(_ who: Aangemelde, at now: Date) async throws(BeheerFault) {
        try await allowed(to: who, at: now) { () throws(Beheerbezwaar) in
            try who.beheerder.require(.matrixBeheren)
        }
    }
}
