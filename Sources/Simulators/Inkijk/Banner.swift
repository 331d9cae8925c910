/// The name and the colour of a gemeente on top of a page.
struct Banner: Sendable {
    let code: String
    let zin: String

    /// Of the last raadpleging that was allowed.
    init(before gemeente: Inkijk.Gemeente) {
        self.init(gemeente, "U werkte het laatst voor gemeente \(gemeente.naam)")
    }

    /// Of a question that was refused.
    init(refused gemeente: Inkijk.Gemeente) {
        self.init(gemeente, "Deze vraag was voor gemeente \(gemeente.naam)")
    }

    /// Of what is on the page.
    init(now gemeente: Inkijk.Gemeente) {
        self.init(gemeente, "U werkt nu voor gemeente \(gemeente.naam)")
    }

    /// Of before a change.
    init(leaving gemeente: Inkijk.Gemeente) {
        self.init(gemeente, "U werkte voor gemeente \(gemeente.naam)")
    }

    private init(_ gemeente: Inkijk.Gemeente, _ zin: String) {
        code = gemeente.code
        self.zin = zin
    }

    var values: [String: String] { ["code": code, "zin": zin] }
}
