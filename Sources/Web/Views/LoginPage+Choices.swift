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
        // Two ways need fewer words to be told apart than more.
        let isSimple = Set(ways).isSubset(of: [.myself, .machtiging])
        let options = ways.map { $0.option(isSimple: isSimple) }
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
        let fault = isAnswerMissing ? text(.fillInNumber) : remark.map(sentence)
        var values: Values = ["previous": !isOnlyWay, "until": until(.chooseBefore)]
        values["missing"] = fault.map { ["field": "bsn", "message": $0] as Values }
        return Shown(
            template: .client, heading: text(.whichClient), needsAnswer: fault != nil, values: values)
    }

    private func sentence(_ remark: Remark) -> String {
        switch remark {
        case .notABSN: PublicText.relation(.notABSN).sentences(in: language).joined(separator: " ")
        }
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
        let areChildren = offers.allSatisfy { $0.kind == .gezag }
        let absent: Values = [
            "question": text(areChildren ? .childMissing : .somebodyMissing),
            "answer": text(areChildren ? .childMissingHelp : .somebodyMissingHelp),
        ]
        return Shown(
            template: .person, heading: text(.forWhom), needsAnswer: isAnswerMissing,
            values: ["persons": persons, "absent": absent, "until": until(.chooseBefore)]
                .merging(missing(isAnswerMissing, field: "persoon-1")) { $1 })
    }

    /// The name, and the year of birth that tells two of that name apart: `mevrouw J. de Vries (1948)`.
    func called(_ offer: Offer) -> String {
        let name = offer.name.written(in: language)
        return offer.name.birthYear.map { "\(name) (\($0))" } ?? name
    }

    private func extent(of offer: Offer) -> String {
        let (until, always): (Message, Message) =
            offer.kind == .gezag
            ? (.parentalUntil, .parental) : (.authorisedUntil, .authorisedWithoutEnd)
        return offer.lastDay.map { text(until, ["day": $0.written(in: language)]) } ?? text(always)
    }

    private func missing(_ isMissing: Bool, field: String) -> Values {
        isMissing ? ["missing": ["field": field, "message": text(.chooseOne)] as Values] : [:]
    }
}

extension Way {
    /// How a way is offered: the field's value and identifier, and its words.
    fileprivate func option(
        isSimple: Bool
    ) -> (value: String, id: String, label: Message, help: Message?) {
        switch self {
        case .myself: ("myself", "voor-mijzelf", .forMyself, nil)
        case .machtiging where isSimple:
            ("somebodyElse", "voor-iemand-anders", .forSomebodyElse, .forSomebodyElseHelp)
        case .machtiging: ("somebodyElse", "voor-iemand-anders", .forAuthoriser, nil)
        case .gezag: ("child", "voor-mijn-kind", .forMyChild, .forMyChildHelp)
        case .maatregel: ("client", "voor-een-client", .forClient, .forClientHelp)
        }
    }
}
