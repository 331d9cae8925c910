import Identity
import Mandaat
import Policy
import Representation

/// The portal in which a samenwerkingsverband is managed.
enum BeheerSettings {
    static let prefix = "namens-beheer-"

    static func client(of verband: VerbandID) -> ClientID { ClientID("\(prefix)\(verband)") }

    /// A dienst of our own, of who carries out for the verband: nobody manages for another.
    static func dienst(of werkverband: Werkverband) -> Dienst {
        let id = werkverband.verband.id
        return Dienst(
            id: DienstID("\(prefix)\(id)"), uuid: "beheer-\(id)", gemeente: werkverband.uitvoerder,
            naam: Dienst.Text(
                nl: "Beheer van \(werkverband.verband.naam)", en: "Management of \(werkverband.verband.naam)"),
            domein: .striktPersoonlijk, doel: "beheer van toegang tot gegevens",
            grondslag: "Algemene verordening gegevensbescherming art. 32", minimumLoA: .substantieel,
            identityProviders: [werkverband.identityProvider], vertegenwoordiging: [.zelf],
            identificatie: [], sessie: Dienst.SessionLimits(idle: 900, absolute: 8 * 3600),
            acties: [.inzien, .wijzigen])
    }
}
