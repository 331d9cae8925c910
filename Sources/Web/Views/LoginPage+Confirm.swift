import Broker
import Foundation
import Identity
import Policy
import Representation

extension LoginPage {
    func confirmation(of offer: Offer, stopping before: [PersonName], until end: Date) -> Shown {
        Shown(
            template: .confirm, heading: text(.isThisCorrect),
            values: [
                "rows": rows(offer).map { ["key": $0.key, "value": $0.value] as Values },
                "stopping": before.map { text(.stoppingWith, ["person": $0.written(in: language)]) },
                "passedOn": text(.passedOn, ["portal": portalName]),
                "data": passedOn(about: offer),
                "until": text(.signedOutAt, ["time": ClockTime(end).description]),
            ])
    }

    private func rows(_ offer: Offer) -> [(key: String, value: String)] {
        var rows = [
            (key: text(.you), value: text(.youAreSignedIn)),
            (key: text(.onBehalfOf), value: called(offer)),
            (key: text(.inTheCapacityOf), value: text(.authorised)),
            (key: text(.service), value: dienst.naam.text(in: language)),
        ]
        if let lastDay = offer.lastDay {
            rows.append((key: text(.lastDay), value: lastDay.written(in: language)))
        }
        return rows
    }

    /// What the portal will learn, as the dienst lists it and ``Policy/ClaimRelease`` releases it.
    private func passedOn(about offer: Offer) -> [String] {
        let person = ["person": offer.name.written(in: language)]
        let listed = dienst.identificatie
        let numbers = listed.contains(.bsn) ? [text(.dataTheirNumber, person), text(.dataOwnNumber)] : []
        let name = listed.contains(.naam) ? [text(.dataTheirName, person)] : []
        return numbers + name + [text(.dataCapacity), text(.dataService), text(.dataPseudonym)]
    }
}
