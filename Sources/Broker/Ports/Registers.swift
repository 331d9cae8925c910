public import Representation

/// The registers that may be asked; where the configuration names none, what needs it is not offered.
public struct Registers: Sendable {
    let machtigingen: (any MachtigingenRegister)?
    let toezicht: (any ToezichtRegister)?
    let gezag: (any GezagRegister)?
    let messages: (any HolderMessages)?

    /// Takes those that are configured.
    ///
    /// - Parameters:
    ///   - machtigingen: Of voluntary machtigingen.
    ///   - toezicht: Of the court's measures.
    ///   - gezag: Of authority over children.
    ///   - messages: What reaches the other holders of a measure; without it nobody can be asked to agree.
    public init(
        machtigingen: (any MachtigingenRegister)?, toezicht: (any ToezichtRegister)? = nil,
        gezag: (any GezagRegister)? = nil, messages: (any HolderMessages)? = nil
    ) {
        self.machtigingen = machtigingen
        self.toezicht = toezicht
        self.gezag = gezag
        self.messages = messages
    }
}
