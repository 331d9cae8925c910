import Broker
import Policy

/// The lists of the configuration, in the order in which they refer to one another.
struct Lists {
    let identityProviders: [ProviderConfiguration]
    let registers: RegistersConfiguration
    let gemeenten: [GemeenteConfiguration]
    let diensten: [Dienst]
    let portals: [Portal]
    let verbanden: [Werkverband]

    init?(_ table: Table) {
        var names = DeclaredNames()
        let providers = table.required("identityProviders", write: "a list of providers, each with an id")?
            .list { ProviderConfiguration($0, &names) }
        let registers = RegistersConfiguration(in: table)
        let gemeenten = table.required("gemeenten", write: "a list of gemeenten, or a file that has it")?
            .entries { GemeenteConfiguration($0, &names) }
        let diensten = table.required("diensten", write: "a list of diensten, or a file that has it")?
            .entries { Dienst($0, &names, registers: table["registers"]) }
        let portals = table.required("clients", write: "a list of portals, or a file that has it")?
            .entries { Portal($0, &names) }
        let verbanden =
            table["samenwerkingsverbanden"].map { $0.entries { Werkverband($0, &names) } } ?? []
        guard let providers, let registers, let gemeenten, let diensten, let portals, let verbanden else {
            return nil
        }
        names.noteSilentClients()
        identityProviders = providers
        self.registers = registers
        self.gemeenten = gemeenten
        self.diensten = diensten
        self.portals = portals
        self.verbanden = verbanden
    }
}

extension Field {
    /// The entries of a list that stands here or in the file named here; nil when one of them has a fault.
    fileprivate func entries<Entry>(_ read: (Field) -> Entry?) -> [Entry]? {
        guard let items = itemsHereOrInFile() else { return nil }
        let entries = items.compactMap(read)
        return entries.count == items.count ? entries : nil
    }
}
