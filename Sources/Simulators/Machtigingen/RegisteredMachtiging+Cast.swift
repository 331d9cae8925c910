public import Identity

extension RegisteredMachtiging {
    /// The machtigingen of the demo world, their days counted from `today`.
    public static func cast(today: LocalDate) -> [RegisteredMachtiging] {
        CastMachtiging.all(today: today).map(RegisteredMachtiging.init)
    }

    private init(_ machtiging: CastMachtiging) {
        self.init(
            id: machtiging.id,
            vertegenwoordigde: RegisteredPerson(machtiging.vertegenwoordigde),
            gemachtigde: machtiging.gemachtigde.bsn, diensten: machtiging.diensten.map(\.uuid),
            van: machtiging.van, tot: machtiging.tot, staat: Staat(rawValue: machtiging.staat) ?? .vervallen,
            overleden: machtiging.overleden)
    }
}
