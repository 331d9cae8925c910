import Broker
import Hummingbird
import Identity
import Mandaat
import OIDC

/// A request to the beheer of one samenwerkingsverband, and the pages that answer it.
struct BeheerVisit: Sendable {
    let gateway: Gateway
    let request: Request
    let werkverband: Werkverband
    /// On which place a change of language goes on.
    var place: BeheerPages.Place?
    var pages: BeheerPages

    static let placeName = "plaats"
    private static let savedName = "opgeslagen"

    init(gateway: Gateway, request: Request, werkverband: Werkverband) {
        self.gateway = gateway
        self.request = request
        self.werkverband = werkverband
        pages = BeheerPages(paths: gateway.paths, verband: werkverband.verband)
        let query = try? OIDC.Parameters(query: request.uri.query ?? "")
        pages.isSaved = query?[Self.savedName] != nil
    }

    var id: VerbandID { werkverband.verband.id }

    var token: String? { gateway.visitors.value(of: .beheer, in: request) }

    var frame: PageFrame {
        PageFrame(
            language: gateway.visitors.language(of: request),
            gemeente: gateway.gemeente(werkverband.uitvoerder),
            languages: .form(
                action: gateway.paths.beheer(id, "language"),
                fields: place.map { [Self.placeName: $0.rawValue] } ?? [:]))
    }

    /// Whoever is logged in.
    func who() async throws -> Aangemelde {
        guard let token else { throw BeheerFault.signedOut }
        return try await gateway.doors.beheer.whoIs(token, in: id, at: gateway.now())
    }

    /// The same, on a place.
    func at(_ place: BeheerPages.Place) -> BeheerVisit {
        var visit = self
        visit.place = place
        return visit
    }

    /// Does what a form asks and comes back to its page; what it may not is said on that page.
    ///
    /// - Parameters:
    ///   - below: The page to come back to.
    ///   - alert: Shows the page again, with what went wrong on top.
    ///   - work: Reads the form and does it.
    func done(
        at below: String, alert: (BeheerVisit, Aangemelde) async throws -> Response,
        _ work: (OIDC.Parameters, Aangemelde) async throws -> Void
    ) async throws -> Response {
        try request.refuseForeignForm()
        let form = try await request.form(atMost: Self.formLimit)
        let who = try await who()
        if let fault = try await objection(to: { try await work(form, who) }) {
            return try await shown(fault, who, alert)
        }
        let address = gateway.paths.beheer(id, below)
        return .redirect(to: "\(address)?\(Self.savedName)=1", type: .normal)
    }

    /// What is wrong with what was sent; nil when it was done.
    func objection(to work: () async throws -> Void) async throws -> BeheerFault? {
        do {
            try await work()
            return nil
        } catch {
            guard let fault = error as? BeheerFault, fault.isAboutInput else { throw error }
            return fault
        }
    }

    /// A page with what went wrong on top of it, and the status that says so.
    func shown(
        _ fault: BeheerFault, _ who: Aangemelde, _ show: (BeheerVisit, Aangemelde) async throws -> Response
    ) async throws -> Response {
        var visit = self
        visit.pages.alert = BeheerPages.Alert(
            text: fault.publicText, lines: fault.lines(in: frame.language))
        var response = try await show(visit, who)
        response.status = fault.httpStatus
        return response
    }

    /// The most octets of a form: a matrix or a list may be pasted.
    static let formLimit = 4 * 1024 * 1024
}

extension BeheerFault {
    /// What more there is to say to whoever sent it, line by line; never a number of a person.
    fileprivate func lines(in language: Language) -> [String] {
        switch self {
        case .matrixText(.lines(let lines)): lines.map { line($0, in: language) }
        case .activering(.bevindingen(let found)): found.map { $0.words(in: language) }
        case .list(let faults):
            faults.bestand.map { $0.words(in: language) }
                + faults.regels.map {
                    BeheerMessage.faultyLine.text(
                        in: language, ["nummer": String($0.nummer), "fout": $0.fout.words(in: language)])
                }
        default: []
        }
    }

    private func line(_ number: Int, in language: Language) -> String {
        switch language {
        case .nl: "Regel \(number)"
        case .en: "Line \(number)"
        }
    }
}
