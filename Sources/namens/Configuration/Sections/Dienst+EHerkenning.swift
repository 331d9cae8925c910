import Identity
import Policy
import Representation
import SAML
import Yams

extension Table {
    /// Holds a dienst that may be used with eHerkenning to what eHerkenning has to know of it.
    func checkForEHerkenning(_ dienst: DienstID?, _ rules: AccessRules, _ names: inout DeclaredNames) {
        let connections = rules.identityProviders.compactMap { id in names.eherkenning[id].map { (id, $0) } }
        guard let (provider, oin) = connections.first else { return }
        if rules.vertegenwoordiging.isDisjoint(with: Maatregel.Soort.allCases.map(\.kind)) {
            self["identityProviders"]?.warn(
                "\(provider) is never offered here: who logs in there acts by measure of the court only",
                "remove it, or accept bewind, curatele or mentorschap")
        }
        checkTexts()
        guard let field = self["etdServiceID"] else {
            self.field.note(
                "is missing, and \(provider) knows a dienst by nothing else",
                "write etdServiceID: urn:etoegang:DV:\(oin):services:NUMBER", below: "etdServiceID")
            return
        }
        for (provider, oin) in connections { field.checkServiceID(of: oin, at: provider) }
        field.declareServiceID(of: dienst, &names)
    }

    private func checkTexts() {
        if let naam = self["naam"], case .mapping = naam.node {
            for language in ["nl", "en"] {
                guard let text = naam.node[language] else { continue }
                naam.child(language, text).checkLength(atMost: 64)
            }
        }
        self["doel"]?.checkLength(atMost: 1024)
    }
}

extension Field {
    fileprivate func checkLength(atMost length: Int) {
        guard case .scalar(let scalar) = node, scalar.string.count > length else { return }
        note(tooLong(for: length), "write a shorter one")
    }

    /// Sees that requests can name the dienst, and that it is one of our organisation there.
    fileprivate func checkServiceID(of oin: OIN, at provider: IdentityProviderID) {
        guard case .scalar(let scalar) = node else { return }
        guard let id = ServiceID(scalar.string) else {
            guard scalar.string.hasPrefix("urn:etoegang:DV:") else { return }
            return note(
                "its number is above 65535, and no request can name that", "write a number from 1 to 65535")
        }
        guard id.provider != oin else { return }
        note(
            "is of another organisation than the entityID of \(provider)",
            "write urn:etoegang:DV:\(oin):services:NUMBER")
    }

    fileprivate func declareServiceID(of dienst: DienstID?, _ names: inout DeclaredNames) {
        guard let dienst, case .scalar(let scalar) = node else { return }
        if let other = names.serviceIDs[scalar.string] {
            return note("is the ServiceID of \(other) too", "give each dienst a number of its own")
        }
        names.serviceIDs[scalar.string] = dienst
    }
}
