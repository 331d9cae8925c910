import Broker
import Identity
import Mandaat

/// The names that one reading has met, so that none is given twice and none is used that was not given.
struct DeclaredNames {
    var providers = Names<IdentityProviderID>(kind: "identity provider")
    var gemeenten = Names<GemeenteCode>(kind: "gemeente")
    var diensten = Names<DienstID>(kind: "dienst", reserved: OwnPortal.reserved)
    var clients = Names<ClientID>(kind: "client", reserved: OwnPortal.reserved)
    var verbanden = Names<VerbandID>(kind: "samenwerkingsverband")
    /// The connections to eHerkenning, each with the number of our organisation there.
    var eherkenning: [IdentityProviderID: OIN] = [:]
    /// The connections to organisations' own providers, where their staff log in.
    var staff: Set<IdentityProviderID> = []
    /// The portals where staff of a samenwerkingsverband work.
    var staffPortals: Set<ClientID> = []
    /// The clients that are programs of a samenwerkingsverband.
    var programs: Set<ClientID> = []
    /// The clients that are sources of a samenwerkingsverband.
    var sources: Set<ClientID> = []
    /// Where the clients stand at which nobody logs in.
    var silentClients: [ClientID: Field] = [:]
    /// To which gemeente each client belongs.
    var gemeenteOfClient: [ClientID: GemeenteCode] = [:]
    /// Which dienst has a ServiceID.
    var serviceIDs: [String: DienstID] = [:]
    /// To which gemeente each dienst belongs.
    var gemeenteOfDienst: [DienstID: GemeenteCode] = [:]
    /// Which dienst has a UUID in a gemeente; gemeenten share them, diensten of one do not.
    var dienstUUIDs: [String: DienstID] = [:]
}

extension DeclaredNames {
    /// A client at which nobody logs in must be good for something else.
    func noteSilentClients() {
        for (id, field) in silentClients where !programs.contains(id) && !sources.contains(id) {
            field.note(
                "nobody logs in at \(id), and it is no program and no source",
                "write redirectURIs, representation and diensten, or name it at a samenwerkingsverband")
        }
    }
}

/// The names of one kind.
struct Names<Name: ConfiguredName> {
    let kind: String
    private var places: [Name: String] = [:]

    /// What the names of our own begin with, and no other's.
    private let reserved: [String]

    init(kind: String, reserved: [String] = []) {
        self.kind = kind
        self.reserved = reserved
    }

    /// Takes the name that an entry gives itself; a name given before is a fault.
    ///
    /// The name counts as given even where the rest of the entry has faults, so that one fault does not
    /// make every reference to the entry another.
    mutating func declare(
        _ field: Field, matching pattern: Regex<Substring>, called what: String, write example: String
    )
        -> Name?
    {
        guard let name = field.text(matching: pattern, called: what, write: example).map(Name.init(rawValue:))
        else {
            return nil
        }
        if let prefix = reserved.first(where: name.rawValue.hasPrefix) {
            return field.refuse(
                "names that begin with \(prefix) are of the gateway itself", "give it another name")
        }
        if let place = places[name] {
            return field.refuse(
                "\(name) was given to another \(kind), at \(place)", "give this one a name of its own")
        }
        places[name] = "\(field.file.path):\(field.line)"
        return name
    }

    /// A reference to something that was declared.
    func resolve(_ field: Field) -> Name? {
        guard let text = field.text() else { return nil }
        // Where the whole list could not be read, that is the fault, not each reference into it.
        if places.isEmpty { return nil }
        let name = Name(rawValue: text)
        guard places[name] != nil else {
            let advice = adviceForUnknown(text, among: places.keys.map(\.rawValue).sorted())
            return field.refuse("there is no \(kind) \(field.shown)", advice)
        }
        return name
    }
}
