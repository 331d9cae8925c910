import Foundation

/// What a member of staff filled in; what she left open is not sent.
struct InkijkVraag: Encodable, Sendable {
    let gemeente: String?
    let doel: String?
    let onderdeel: String?
    let bsn: String?
    let escape: Escape?

    /// Why somebody outside the list is to be reached.
    struct Escape: Encodable, Sendable {
        let reden: String?
        let toelichting: String?
    }

    init(_ form: [String: String]) {
        func filled(_ name: String) -> String? {
            let text = form[name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
            return text.isEmpty ? nil : text
        }
        gemeente = filled("gemeente")
        doel = filled("doel")
        onderdeel = filled("onderdeel")
        bsn = filled("bsn")
        let (reden, toelichting) = (filled("reden"), filled("toelichting"))
        escape =
            reden == nil && toelichting == nil ? nil : Escape(reden: reden, toelichting: toelichting)
    }
}
