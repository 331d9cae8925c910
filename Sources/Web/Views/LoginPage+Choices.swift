import Broker
import Identity
import Policy
import Representation

extension LoginPage {
    func providerChoice(_ providers: [Provider]) -> Shown {
        let buttons = providers.sorted { $0.name < $1.name }.map { provider -> Values in
            ["id": provider.id.rawValue, "label": text(.signInWith, ["provider": provider.name])]
        }
        let minimum = providers.map(\.minimum).max() ?? dienst.minimumLoA
        return Shown(
            template: .provider, heading: text(.chooseProvider),
            values: [
                "providers": buttons,
                "minimum": text(.minimumLevel, ["level": minimum.name]),
                "until": until(.signInBefore),
            ])
    }

    func wayChoice(_ ways: [Way], isAnswerMissing: Bool) -> Shown {
        let options = ways.map(\.option)
        let shown = options.map { option -> Values in
            ["id": option.id, "value": option.value, "label": text(option.label)]
                .merging(option.help.map { ["help": text($0)] } ?? [:]) { $1 }
        }
        return Shown(
            template: .way, heading: text(.forWhom), needsAnswer: isAnswerMissing,
            values: ["ways": shown, "until": until(.chooseBefore)]
                .merging(missing(isAnswerMissing, field: options.first?.id ?? "")) { $1 })
    }

    func clientNumber(_ remark: Remark?, isOnlyWay: Bool, isAnswerMissing: Bool) -> Shown {
        let isWrong = remark != nil || isAnswerMissing
        let message = PublicText.relation(.notABSN).sentences(in: language).joined(separator: " ")
        return Shown(
            template: .client, heading: text(.whichClient), needsAnswer: isWrong,
            values: ["previous": !isOnlyWay, "until": until(.chooseBefore)]
                .merging(
                    isWrong ? ["missing": ["field": "bsn", "message": message] as Values] : [:]
                ) { $1 })
    }

    func personChoice(_ offers: [Offer], isAnswerMissing: Bool) -> Shown {
        let persons = offers.enumerated().map { number, offer -> Values in
            [
                "id": "persoon-\(number + 1)",
                "relation": offer.relation,
                "label": text(.forPerson, ["person": called(offer)]),
                "description": extent(of: offer),
            ]
        }
        return Shown(
            template: .person, heading: text(.forWhom), needsAnswer: isAnswerMissing,
            values: ["persons": persons, "until": until(.chooseBefore)]
                .merging(missing(isAnswerMissing, field: "persoon-1")) { $1 })
    }

    /// The name, and the year of birth that tells two of that name apart: `mevrouw J. de Vries (1948)`.
    func called(_ offer: Offer) -> String {
        let name = offer.name.written(in: language)
        return offer.name.birthYear.map { "\(name) (\($0))" } ?? name
    }

    private func extent(of offer: Offer) -> String {
        guard let lastDay = offer.lastDay else { return text(.authorisedWithoutEnd) }
        return text(.authorisedUntil, ["day": lastDay.written(in: language)])
    }

    private func missing(_ isMissing: Bool, field: String) -> Values {
        isMissing ? ["missing": ["field": field, "message": text(.chooseOne)] as Values] : [:]
    }
}

extension Way {
    /// How a way is offered: the field's value and identifier, and its words.
    fileprivate var option: (value: String, id: String, label: Message, help: Message?) {
        switch self {
        case .myself: ("myself", "voor-mijzelf", .forMyself, nil)
        case .machtiging: ("somebodyElse", "voor-iemand-anders", .forSomebodyElse, .forSomebodyElseHelp)
        case .gezag: ("child", "voor-mijn-kind", .forMyChild, .forMyChildHelp)
        case .maatregel: ("client", "voor-een-client", .forClient, .forClientHelp)
        }
    }
}
