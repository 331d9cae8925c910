public import Identity

/// Which dialect of SAML a provider speaks.
public enum Profile: String, CaseIterable, Sendable {
    /// Web Browser SSO with no Dutch rules: any name, any class.
    case generic
    /// DigiD SAML 3.x: `generic`, and rules for the name and the level.
    case digid3 = "digid-3"
    /// eHerkenning, DV-HM 1.13: an organisation and who acts for it, at one dienst.
    case eherkenning
    /// An organisation's own provider: `generic`, and what is told of its staff.
    case medewerker

    /// The class that is asked for and reached at a level; nil where the profile has no such class.
    ///
    /// - Source: Koppelvlakspecificatie DigiD SAML 3.x, betrouwbaarheidsniveaus; Afsprakenstelsel eTD 1.13.
    public func authnContextClass(for level: LevelOfAssurance) -> String? {
        switch self {
        case .digid3, .generic: level.digidClass
        case .eherkenning: AssuranceClass(reaching: level).rawValue
        case .medewerker: level.uri
        }
    }

    /// Whether a request names the level; eHerkenning takes it from the service catalogue.
    public var asksForLevel: Bool { self != .eherkenning }

    /// The name by which the provider knows a person; nil where names are not BSNs. It reveals the number.
    public func nameID(of bsn: BSN) -> NameID? {
        switch self {
        case .digid3: NameID(text: SectoralName.bsnPrefix + bsn.reveal())
        case .generic, .eherkenning, .medewerker: nil
        }
    }

    /// The level of a class, compared octet for octet; nil for a class that the profile does not know.
    public func level(ofClass uri: String) -> LevelOfAssurance? {
        switch self {
        case .digid3: DigiDClass.level(of: uri)
        case .generic: DigiDClass.level(of: uri) ?? EIDASClass.level(of: uri)
        case .eherkenning: AssuranceClass(uri: uri)?.level
        // A second factor counts only where the class says so: no product's own word is taken for one.
        case .medewerker: EIDASClass.level(of: uri)
        }
    }
}

extension Profile {
    /// The checks that a response by that way is held to.
    func checks(for input: Input) -> [CheckName] {
        CheckName.allCases.filter { check in
            switch check {
            case .nameIDSector, .nameIDElevenTest: self == .digid3
            case .mandateUnasked: self == .digid3 || self == .eherkenning
            case .nameIDTransient, .identifiersDecryption, .mandateForm, .serviceID, .serviceUUID,
                .legalSubjectPresent, .legalSubjectType, .legalSubjectNumber, .actingSubject, .intermediary,
                .branches, .representation, .registry:
                self == .eherkenning
            case .staffAccount, .staffFunction, .staffOrganisation, .staffZone: self == .medewerker
            case .artifactVersion, .artifactIssueInstant, .artifactIssuer, .artifactInResponseTo,
                .artifactStatus:
                input == .artifactResponse
            default: true
            }
        }
    }

    /// The person that a name stands for, where names are BSNs.
    func subjectBSN(of name: NameID) -> BSN? {
        switch self {
        case .digid3: SectoralName(name.text)?.bsn
        case .generic, .eherkenning, .medewerker: nil
        }
    }
}
