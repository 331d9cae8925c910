public import Identity

extension Weigering {
    /// Its name in answers and records.
    public var code: String {
        switch self {
        case .account(.geblokkeerd(let blokkade)): "account-\(blokkade.rawValue)"
        case .account(.verklaringOntbreekt): "verklaring-ontbreekt"
        case .account(.actief): "account"
        case .geenGemeente: "geen-gemeente"
        case .geenLid: "geen-lid"
        case .nietCompleet: "opdrachten-niet-compleet"
        case .opdrachtIngetrokken: "opdracht-ingetrokken"
        case .netwerkzone: "netwerkzone"
        case .doel: "doel"
        case .geenMatrix: "geen-matrix"
        case .onbekendOnderdeel: "onbekend-onderdeel"
        case .geenRecht: "geen-recht"
        case .afwijkingVerlopen: "afwijking-verlopen"
        case .geenGrondslag: "geen-grondslag"
        case .sleutel: "sleutel"
        case .zelfGerapporteerd: "zelf-gerapporteerd"
        case .zelfBeboet: "zelf-beboet"
        case .nietOpLijst: "niet-op-lijst"
        case .nietInCaseload: "niet-in-caseload"
        case .escapeZonderToelichting: "escape-zonder-toelichting"
        case .teVeelEscapes: "te-veel-escapes"
        }
    }

    /// What the worker reads.
    ///
    /// - Parameter naam: The name of a gemeente.
    /// - Returns: One text; its sentences say what to do next.
    public func text(_ naam: (GemeenteCode) -> String) -> ConsultationText {
        switch self {
        case .account(let stand): stand.text
        case .geenGemeente: .chooseGemeente
        case .geenLid(let gemeente), .opdrachtIngetrokken(let gemeente): .notForGemeente(naam: naam(gemeente))
        case .nietCompleet: .ordersMissing
        case .netwerkzone: .elsewhere
        case .doel: .otherPurpose
        case .geenMatrix, .onbekendOnderdeel, .geenRecht: .noRight
        case .afwijkingVerlopen(let day): .deviationEnded(day)
        case .geenGrondslag: .groundMissing
        case .sleutel: .searchNotAllowed
        case .zelfGerapporteerd: .otherPersonMustDecide
        case .zelfBeboet: .otherPersonMustReport
        case .nietOpLijst(let gemeente): .notOnList(naam: naam(gemeente))
        case .nietInCaseload: .notYourClient
        case .escapeZonderToelichting: .explainReason
        case .teVeelEscapes: .tooManyReasons
        }
    }

    /// What the worker can do next by herself; nil when somebody else must act.
    public var vervolg: Vervolg? {
        switch self {
        case .geenGemeente, .geenLid, .opdrachtIngetrokken: .kiesGemeente
        case .nietOpLijst, .nietInCaseload: .geefReden
        case .escapeZonderToelichting: .schrijfToelichting
        case .account(.verklaringOntbreekt): .tekenVerklaring
        default: nil
        }
    }

    /// What a worker can do next by herself.
    public enum Vervolg: String, Hashable, Sendable, CaseIterable {
        case kiesGemeente = "kies-gemeente"
        case geefReden = "geef-reden"
        case schrijfToelichting = "schrijf-toelichting"
        case tekenVerklaring = "teken-verklaring"
    }
}

extension Accountstand {
    fileprivate var text: ConsultationText {
        switch self {
        case .actief, .geblokkeerd(.geenAutorisatie): .accountWithoutRight
        case .verklaringOntbreekt: .declarationMissing
        case .geblokkeerd(.verdenking), .geblokkeerd(.uitDienst): .accountFrozen
        case .geblokkeerd(.nietBevestigd): .accountNotConfirmed
        case .geblokkeerd: .accountBlocked
        }
    }
}
