import Foundation

@testable import namens

/// Where numbers of persons were found that should not be there.
struct Leaks {
    private(set) var found: [String] = []
    private(set) var looked = 0
    private let canary: Canary

    init(by canary: Canary) { self.canary = canary }

    /// Looks through every file below a folder.
    init(below folder: String, by canary: Canary) throws {
        self.init(by: canary)
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else { continue }
            look(in: data, called: file)
        }
    }

    mutating func look(in data: Data, called name: String) {
        looked += 1
        found += canary.hits(in: data).map { "\(name): \($0)" }
    }

    /// Looks through everything that went over the line between a browser and a site.
    mutating func look(in sight: Sight) {
        let site = String(sight.url.prefix { $0 != "?" })
        look(in: Data(sight.url.utf8), called: "the address of \(site)")
        look(in: Data(sight.headers.joined(separator: "\n").utf8), called: "a header of \(site)")
        look(in: Data((sight.form ?? "").utf8), called: "a form sent to \(site)")
        look(in: Data(sight.body.utf8), called: "the page of \(site)")
    }
}

extension Sight {
    /// What must carry the number: the hint is the portal's own ID token, and DigiD is told whom to log out.
    static let carriers = ["id_token_hint", "SAMLRequest"]

    /// The values that such fields carry in this form or page, and the sight without them.
    ///
    /// What a person types in the field for a client's number is sent in a form to the gateway, and shown nowhere.
    var uncarried: (carried: [String], rest: Sight) {
        guard isLogout else { return typed }
        let sent = Self.carriers.flatMap { name in
            (form ?? "").split(separator: "&").filter { $0.hasPrefix("\(name)=") }
                .map { String($0.dropFirst(name.count + 1)) }
        }
        let shown = Form.all(in: body).flatMap { form in Self.carriers.compactMap { form.fields[$0] } }
        let carried = sent + shown
        func without(_ text: String) -> String {
            carried.reduce(text) { $0.replacing($1, with: "").replacing(escaped($1), with: "") }
        }
        return (carried, Sight(url: url, form: form.map(without), headers: headers, body: without(body)))
    }

    /// The pages of the portal of staff on which a number is typed.
    private static let asking = ["/inkijk", "/aanvraag"]

    private var typed: (carried: [String], rest: Sight) {
        guard url.contains("/login/") || Self.asking.contains(where: url.hasSuffix), let form else {
            return ([], self)
        }
        let fields = form.split(separator: "&")
        let rest = fields.filter { !$0.hasPrefix("bsn=") }.joined(separator: "&")
        return (
            fields.filter { $0.hasPrefix("bsn=") }.map(String.init),
            Sight(url: url, form: rest, headers: headers, body: body)
        )
    }

    private var isLogout: Bool {
        ["/uitloggen", "/v1/logout", "/saml/idp/request_logout"].contains { url.hasSuffix($0) }
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("+", with: "&#43;").replacing("=", with: "&#x3D;")
    }
}
