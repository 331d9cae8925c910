import Broker
import Foundation
import Identity
import Policy
import Representation

extension LoginPage {
    func confirmation(
        of offer: Offer, by controls: Controls, stopping before: [PersonName], until end: Date
    ) -> Shown {
        var values: Values = [
            "rows": rows(offer, controls).map { ["key": $0.key, "value": $0.value] as Values },
            "notices": notices(offer, stopping: before),
            "passedOn": text(
                offer.agreement == .asked ? .passedOnLater : .passedOn, ["portal": portalName]),
            "data": passedOn(about: offer, controls),
            "confirm": text(offer.agreement.button),
            "until": offer.agreement == .asked
                ? until(.chooseBefore) : text(.signedOutAt, ["time": ClockTime(end).description]),
        ]
        values["agreement"] = agreement(offer)
        return Shown(template: .confirm, heading: text(.isThisCorrect), values: values)
    }

    private func rows(_ offer: Offer, _ controls: Controls) -> [(key: String, value: String)] {
        var rows = [
            (key: text(.you), value: text(controls.isEmployee ? .youForYourOrganisation : .youAreSignedIn)),
            (key: text(.onBehalfOf), value: called(offer)),
            (key: text(.inTheCapacityOf), value: capacity(offer)),
            (key: text(.service), value: dienst.naam.text(in: language)),
        ]
        if let lastDay = offer.lastDay {
            rows.append((key: text(.lastDay), value: lastDay.written(in: language)))
        }
        return rows
    }

    private func capacity(_ offer: Offer) -> String {
        let capacity = text(offer.kind.capacity)
        return offer.voorlopig ? text(.provisional, ["capacity": capacity]) : capacity
    }

    /// Who has to agree, or has; nil for who acts alone.
    private func agreement(_ offer: Offer) -> String? {
        let capacity = ["capacity": text(offer.kind.capacity)]
        return switch offer.agreement {
        case .notNeeded: nil
        case .asked: text(.othersMustAgree, capacity)
        case .completed: text(.othersAgreed, capacity)
        }
    }

    /// For whom she will act, with whom she stops, and what ends tonight; nothing of it while others must agree.
    private func notices(_ offer: Offer, stopping before: [PersonName]) -> [String] {
        guard offer.agreement != .asked else { return [] }
        var notices = [acting(offer, insteadOf: before.first)]
        if offer.voorlopig, offer.lastDay == LocalDate(shownAt) {
            notices.append(.provisionalEndsTonight(offer.kind))
        }
        return notices.map { $0.sentence(in: language) }
            + before.dropFirst().map { text(.stoppingWith, ["person": $0.written(in: language)]) }
    }

    private var isAboutMoney: Bool { dienst.domein == .financieel }

    private func acting(_ offer: Offer, insteadOf other: PersonName?) -> Notice {
        let person = offer.name.written(in: language)
        if let other { return .switched(to: person, from: other.written(in: language)) }
        return switch offer.kind {
        case .gezag: .actingForChild(name: person)
        case .bewind where isAboutMoney, .curatele where isAboutMoney:
            .moneyMatters(person: person, birthYear: offer.name.birthYear)
        default: .actingFor(person: person)
        }
    }

    /// What the portal will learn, as the dienst lists it and ``Policy/ClaimRelease`` releases it.
    private func passedOn(about offer: Offer, _ controls: Controls) -> [String] {
        let person = ["person": offer.name.written(in: language)]
        let capacity = ["capacity": text(offer.kind.capacity)]
        let listed = dienst.identificatie
        let theirs: [(Message, Bool)] = [
            (.dataTheirNumber, listed.contains(.bsn)), (.dataTheirName, listed.contains(.naam)),
        ]
        let ours: [(Message, Dienst.Identificatie)] = [
            (.dataOwnNumber, .bsn), (.dataKvK, .kvk), (.dataRSIN, .rsin),
        ]
        let always: [Message] =
            controls.isEmployee
            ? [.dataOrganisationCapacity, .dataActions, .dataService, .dataOrganisationPseudonym]
            : [.dataCapacity, .dataActions, .dataService, .dataPseudonym]
        let shown =
            theirs.filter(\.1).map(\.0) + ours.filter { controls.released.contains($0.1) }.map(\.0) + always
        return shown.map { text($0, person.merging(capacity) { $1 }) }
    }
}

extension Vertegenwoordiging {
    /// As what somebody acts on this ground.
    fileprivate var capacity: Message {
        switch self {
        case .bewind: .bewindvoerder
        case .curatele: .curator
        case .mentorschap: .mentor
        case .gezag: .parent
        case .machtiging, .zelf, .organisatie: .authorised
        }
    }
}

extension Offer.Agreement {
    /// What confirming does.
    fileprivate var button: Message {
        switch self {
        case .notNeeded: .yesContinue
        case .asked: .agreeAndAsk
        case .completed: .agreeAndContinue
        }
    }
}
