import Foundation

/// What a member of staff filled in; what she left open is not sent.
struct InkijkVraag: Encodable, Sendable {
    let gemeente: String?
    let doel: String?
    let onderdeel: String?
    let bsn: String?
    let escape: Escape?
    let zaak: String?
    let handeling: Handeling?
    /// Whether it is to fill in for a citizen.
    let isAanvraag: Bool

    private enum CodingKeys: String, CodingKey {
        case gemeente, doel, onderdeel, bsn, escape, zaak, handeling
    }

    /// Why somebody outside the list is to be reached.
    struct Escape: Encodable, Sendable {
        let reden: String?
        let toelichting: String?
    }

    /// What is to be done in a case.
    struct Handeling: Encodable, Sendable {
        let soort: String
        /// The highest fine, in cents; nil for what is no amount.
        let bedrag: Int?
    }

    init(_ form: [String: String]) {
        let form = form.compactMapValues(filled)
        gemeente = form["gemeente"]
        doel = form["doel"]
        onderdeel = form["onderdeel"]
        bsn = form["bsn"]
        let (reden, toelichting) = (form["reden"], form["toelichting"])
        escape =
            reden == nil && toelichting == nil ? nil : Escape(reden: reden, toelichting: toelichting)
        zaak = form["zaak"]
        handeling = form["handeling"].map { Handeling(soort: $0, bedrag: form["bedrag"].flatMap(cents)) }
        isAanvraag = false
    }

    /// What can be filled in for a citizen: reached for that reason, wherever she stands.
    init(_ form: [String: String], for aanvraag: Inkijk.Keuze) {
        let form = form.compactMapValues(filled)
        gemeente = form["gemeente"]
        doel = form["doel"]
        onderdeel = aanvraag.id
        bsn = form["bsn"]
        escape = Escape(reden: "nieuwe-aanvraag", toelichting: nil)
        (zaak, handeling) = (nil, nil)
        isAanvraag = true
    }
}

/// What stands in a field, without the spaces around it.
func filled(_ field: String) -> String? {
    let text = field.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
}

/// An amount in euros as it is written, such as `341` or `341,50`, in cents.
private func cents(_ text: String) -> Int? {
    guard let amount = text.wholeMatch(of: /([0-9]{1,9})(?:,([0-9]{2}))?/) else { return nil }
    return Int(amount.1 + (amount.2 ?? "00"))
}
