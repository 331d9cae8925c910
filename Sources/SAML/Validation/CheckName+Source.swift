extension CheckName {
    /// Where the rule is written.
    public var source: String {
        switch self {
        case .metadataUsable: "SAML Metadata 2.4.1.1"
        case .metadataValidUntil: "SAML Metadata 2.3.2"
        case .wellFormed: "XML 1.0 2.1; SAML Core 1.3"
        case .messageStructure: "SAML Core 3.2.2, 3.3.3, 3.5.2; SAML Bindings 3.2.2"
        case .artifactVersion, .messageVersion: "SAML Core 3.2.2"
        case .artifactIssueInstant, .messageIssueInstant: "SAML Core 3.2.2"
        case .artifactIssuer: "SAML Profiles 5.4.2"
        case .artifactInResponseTo: "SAML Core 3.2.2"
        case .artifactStatus: "SAML Core 3.5.3"
        case .messageIssuer: "SAML Profiles 4.1.4.2"
        case .messageDestination: "SAML Bindings 3.5.5.2"
        case .messageInResponseTo: "SAML Profiles 4.1.4.2"
        case .status: "SAML Core 3.2.2.2"
        case .assertionSingle: "SAML Profiles 4.1.4.2"
        case .assertionDecryption, .nameIDDecryption, .attributesDecryption: "SAML Core 6"
        case .signaturePresent: "SAML Profiles 4.1.4.5"
        case .signatureStructure: "SAML Core 5.4.1; XML Signature 4"
        case .signatureReference: "SAML Core 5.4.2"
        case .signatureAlgorithm: "SAML Core 5.4.3, 5.4.4"
        case .signatureKey: "SAML Core 5.4.5; SAML Metadata 2.4.1.1"
        case .signatureValue: "XML Signature 3.2"
        case .keyCertificate: "SAML Metadata 2.4.1.1"
        case .assertionStructure: "SAML Core 2.3.3"
        case .assertionVersion, .assertionIssueInstant: "SAML Core 2.3.3"
        case .assertionIssuer: "SAML Profiles 4.1.4.2"
        case .subjectConfirmation, .subjectRecipient, .subjectNotOnOrAfter, .subjectInResponseTo:
            "SAML Profiles 4.1.4.2, 4.1.4.3"
        case .conditionsWindow: "SAML Core 2.5.1.2"
        case .assertionAudience: "SAML Core 2.5.1.4"
        case .conditionsKnown: "SAML Core 2.5.1"
        case .authnStatement: "SAML Profiles 4.1.4.2"
        case .authnInstant, .authnSession: "SAML Core 2.7.2"
        case .authnLevel: "SAML Core 3.3.2.2.1"
        case .nameIDPresent: "SAML Core 2.4.1"
        case .nameIDQualifier: "SAML Core 2.2.2"
        case .nameIDSector, .nameIDElevenTest: "Koppelvlakspecificatie DigiD SAML, NameID"
        case .identifiersDecryption: "Afsprakenstelsel eTD 1.13, SAML encryption; SAML Core 2.2.4"
        case .mandateUnasked:
            "Stelsel Toegang SAML 1.0, attributes; Afsprakenstelsel eTD 1.13, Service catalog"
        case .nameIDTransient, .mandateForm, .representation, .registry:
            "Afsprakenstelsel eTD 1.13, Interface specifications DV-HM"
        case .serviceID: "Afsprakenstelsel eTD 1.13, ServiceID"
        case .serviceUUID: "Afsprakenstelsel eTD 1.13, Service catalog"
        case .legalSubjectPresent, .legalSubjectType, .legalSubjectNumber, .actingSubject, .intermediary:
            "Afsprakenstelsel eTD 1.13, Identificerende kenmerken"
        case .branches: "Afsprakenstelsel eTD 1.13, ServiceRestriction"
        case .staffAccount, .staffFunction, .staffZone: "SAML Core 2.7.3.1; BIO 9.2.1, 9.2.2"
        case .staffOrganisation: "SAML Core 2.7.3.1; OIN-Stelsel, chapter 6"
        }
    }
}
