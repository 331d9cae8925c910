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

    func selfOrOther(isAnswerMissing: Bool) -> Shown {
        Shown(
            template: .selfOrOther, heading: text(.forWhom), needsAnswer: isAnswerMissing,
            values: ["until": until(.chooseBefore)]
                .merging(missing(isAnswerMissing, field: "voor-mijzelf")) { $1 })
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
