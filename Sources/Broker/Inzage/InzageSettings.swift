import Foundation
public import Identity
import Policy
import Representation

/// How a gemeente lets persons read who acted for them.
public struct InzageSettings: Hashable, Sendable {
    /// The gemeente.
    public let gemeente: GemeenteCode
    /// Where persons log in for it.
    public let identityProviders: [IdentityProviderID]
    /// The lowest level that will do.
    public let minimumLoA: LevelOfAssurance

    /// Takes what the configuration says.
    public init(
        gemeente: GemeenteCode, identityProviders: [IdentityProviderID],
        minimumLoA: LevelOfAssurance = .substantieel
    ) {
        self.gemeente = gemeente
        self.identityProviders = identityProviders
        self.minimumLoA = minimumLoA
    }

    static let prefix = "namens-inzage-"

    static func client(of gemeente: GemeenteCode) -> ClientID { ClientID("\(prefix)\(gemeente)") }

    static func dienst(of gemeente: GemeenteCode) -> DienstID { DienstID("\(prefix)\(gemeente)") }

    /// A strictly personal dienst of our own: nobody reads it for another.
    var dienst: Dienst {
        Dienst(
            id: Self.dienst(of: gemeente), uuid: "inzage-\(gemeente)", gemeente: gemeente,
            naam: Dienst.Text(nl: "Wie heeft voor mij gehandeld?", en: "Who acted for me?"),
            domein: .striktPersoonlijk, doel: "inzage in vertegenwoordiging",
            grondslag: "Algemene verordening gegevensbescherming art. 15", minimumLoA: minimumLoA,
            identityProviders: identityProviders, vertegenwoordiging: [.zelf], identificatie: [],
            sessie: Dienst.SessionLimits(idle: 900, absolute: 1800), acties: [.inzien])
    }
}
