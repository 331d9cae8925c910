import Identity

/// What the simulated register holds; every change counts from the next search on.
actor MachtigingenState {
    private var machtigingen: [String: RegisteredMachtiging]
    private(set) var fault: MachtigingenFault?
    /// How often the register was searched, whatever it answered.
    private(set) var searches = 0

    init(_ machtigingen: [RegisteredMachtiging]) {
        self.machtigingen = Dictionary(machtigingen.map { ($0.id, $0) }) { _, last in last }
    }

    /// All that name `gemachtigde`, in whatever state, in the order of their ids; counts the search.
    func search(_ gemachtigde: BSN) -> (fault: MachtigingenFault?, found: [RegisteredMachtiging]) {
        searches += 1
        return (fault, machtigingen.values.filter { $0.gemachtigde == gemachtigde }.sorted { $0.id < $1.id })
    }

    /// Replaces or adds; true when it is new.
    func put(_ machtiging: RegisteredMachtiging) -> Bool {
        machtigingen.updateValue(machtiging, forKey: machtiging.id) == nil
    }

    /// Withdraws now; nil when there is none with that id. Withdrawing twice changes nothing more.
    func withdraw(_ id: String) -> RegisteredMachtiging? {
        guard var machtiging = machtigingen[id] else { return nil }
        if machtiging.staat != .ingetrokken {
            machtiging.staat = .ingetrokken
            machtiging.versie += 1
            machtigingen[id] = machtiging
        }
        return machtiging
    }

    func misbehave(_ fault: MachtigingenFault?) {
        self.fault = fault
    }
}
