import Broker
import Identity

extension Programma {
    /// Reads an item of `programmas`.
    ///
    /// Lists are kept for a member by a client of that member; logins are told by one of whoever carries out.
    init?(
        _ field: Field, leden: [GemeenteCode]?, uitvoerder: GemeenteCode?, _ names: inout DeclaredNames
    ) {
        guard let table = Table(field, keys: ["client", "taken"]) else { return nil }
        let client = table.required("client", write: "zaaksysteem").flatMap { Self.client($0, &names) }
        let gemeente = client.flatMap { names.gemeenteOfClient[$0] }
        let taken = table.required("taken", write: "[whitelist]")?.set { field -> Taak? in
            guard let taak = field.choice(Taak.self) else { return nil }
            guard let gemeente, let leden, let uitvoerder else { return taak }
            switch taak {
            case .whitelist, .caseload:
                guard !leden.contains(gemeente) else { return taak }
                return field.refuse(
                    "the client is of gemeente \(gemeente), which is no member",
                    "name a client of a member, whose list it keeps")
            case .aanmeldingen:
                guard gemeente != uitvoerder else { return taak }
                return field.refuse(
                    "the client is of gemeente \(gemeente), which does not carry out",
                    "name a client of gemeente \(uitvoerder)")
            }
        }
        guard let client, let taken else { return nil }
        self.init(client: client, taken: taken)
    }

    /// A client is the program of one samenwerkingsverband, so that it is never asked for which one.
    private static func client(_ field: Field, _ names: inout DeclaredNames) -> ClientID? {
        guard let id = names.clients.resolve(field) else { return nil }
        guard names.programs.insert(id).inserted else {
            return field.refuse("\(id) was named as a program before", "give each a client of its own")
        }
        return id
    }
}
