import Identity

extension GemeenteConfiguration {
    init?(_ field: Field, _ names: inout DeclaredNames) {
        guard let table = Table(field, keys: ["code", "naam", "oin", "theme"]) else { return nil }
        let code = table.required("code", write: "\"0518\"").flatMap {
            names.gemeenten.declare(
                $0, matching: /[0-9]{4}/, called: "a gemeente code of four digits",
                write: "the code that CBS gives it, in quotes, such as \"0518\"")
        }
        let naam = table.required("naam", write: "Voorbeeldstad")?.text()
        let oin = table.required("oin", write: "\"00000001…\", twenty digits")?.oin()
        let theme = table["theme"].map { $0.fileContents()?.path }
        guard let code, let naam, let oin, theme != .some(nil) else { return nil }
        self.init(gemeente: Gemeente(code: code, naam: naam, oin: oin), theme: theme ?? nil)
    }
}

extension Field {
    /// The number of an organisation.
    func oin() -> OIN? {
        guard let text = text() else { return nil }
        guard let oin = try? OIN(text) else {
            return refuse("\(shown) is not an OIN", "write its twenty digits, in quotes")
        }
        return oin
    }
}
