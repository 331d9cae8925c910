public import Foundation
public import Identity

/// A matrix that is or was in force for a samenwerkingsverband.
public struct Matrixversie: Hashable, Sendable, Codable {
    /// 1, 2, 3, … for each samenwerkingsverband.
    public let nummer: Int
    /// What it says.
    public let matrix: Autorisatiematrix
    /// Who put it forward.
    public let voorgesteldDoor: AccountID
    /// Who agreed, another person.
    public let geactiveerdDoor: AccountID
    /// From when it holds.
    public let vanaf: Date
}

/// A matrix that somebody put forward.
public struct Matrixvoorstel: Hashable, Sendable, Codable {
    /// Its name in addresses.
    public let id: String
    /// What it says.
    public let matrix: Autorisatiematrix
    /// Who put it forward.
    public let door: AccountID
    /// When.
    public let op: Date
    /// The version that it changes; 0 for the first.
    public let basis: Int

    /// Puts the parts together.
    public init(id: String, matrix: Autorisatiematrix, door: AccountID, op: Date, basis: Int) {
        self.id = id
        self.matrix = matrix
        self.door = door
        self.op = op
        self.basis = basis
    }

    /// The version that it becomes when somebody activates it.
    ///
    /// - Parameters:
    ///   - account: Who activates it.
    ///   - active: The number of the version in force, 0 while there is none.
    ///   - aansluiting: What it is to hold under.
    ///   - now: From when it holds.
    /// - Returns: The version, one higher than the one in force.
    /// - Throws: ``ActiveringFault``.
    public func geactiveerd(
        door account: AccountID, na active: Int, onder aansluiting: Aansluiting, at now: Date
    ) throws(ActiveringFault) -> Matrixversie {
        guard account != door else { throw .zelfdePersoon }
        guard basis == active else { throw .verouderd }
        let bevindingen = matrix.lint(under: aansluiting)
        guard bevindingen.isEmpty else { throw .bevindingen(bevindingen) }
        return Matrixversie(
            nummer: active + 1, matrix: matrix, voorgesteldDoor: door, geactiveerdDoor: account, vanaf: now)
    }
}

/// Why a matrix cannot be activated.
public enum ActiveringFault: Error, Hashable, Sendable {
    /// It takes a second person.
    ///
    /// - Source: BIO 6.1.2.
    case zelfdePersoon
    /// Another version was activated since.
    case verouderd
    case bevindingen([Bevinding])
}
