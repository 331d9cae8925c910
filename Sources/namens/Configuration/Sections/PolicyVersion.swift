import Audit
import Crypto
import Identity
import Policy

/// Names a catalogue of diensten: SHA-256 over its canonical form, 64 hexadecimal digits.
///
/// The order of diensten and of sets in the file does not matter; every other difference does.
func digest(ofPolicy diensten: [Dienst]) -> String {
    let rows = diensten.sorted { $0.id.rawValue < $1.id.rawValue }.map(Row.init)
    return hexadecimal(SHA256.hash(data: canonicalJSON(rows)))
}

/// A dienst as it is digested: every property, sets in the order of their words.
private struct Row: Encodable {
    let id: DienstID
    let uuid: String
    let gemeente: GemeenteCode
    let naam: Dienst.Text
    let domein: Dienst.Domein
    let doel: String
    let grondslag: String
    let minimumLoA: LevelOfAssurance
    let identityProviders: [IdentityProviderID]
    let vertegenwoordiging: [String]
    let identificatie: [String]
    let sessie: Dienst.SessionLimits

    init(_ dienst: Dienst) {
        id = dienst.id
        uuid = dienst.uuid
        gemeente = dienst.gemeente
        naam = dienst.naam
        domein = dienst.domein
        doel = dienst.doel
        grondslag = dienst.grondslag
        minimumLoA = dienst.minimumLoA
        identityProviders = dienst.identityProviders
        vertegenwoordiging = dienst.vertegenwoordiging.map(\.rawValue).sorted()
        identificatie = dienst.identificatie.map(\.rawValue).sorted()
        sessie = dienst.sessie
    }
}
