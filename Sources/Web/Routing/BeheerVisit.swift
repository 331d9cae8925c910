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
    ///   - limit: The most octets of the form.
    ///   - alert: Shows the page again, with what went wrong on top.
    ///   - work: Reads the form and does it.
    /// - Returns: The way back to the page, or the page with what went wrong.
    /// - Throws: What is not about the form.
    func done(
        at below: String, atMost limit: Int = formLimit,
        alert: (BeheerVisit, Aangemelde) async throws -> Response,
        _ work: (OIDC.Parameters, Aangemelde) async throws -> Void
    ) async throws -> Response {
        try await take(atMost: limit, alert: alert, work) { _, _, _ in
            let address = gateway.paths.beheer(id, below)
            return .redirect(to: "\(address)?\(Self.savedName)=1", type: .normal)
        }
    }

    /// Does what a form asks, and answers; what it may not is said on its page, with what was typed.
    ///
    /// - Parameters:
    ///   - limit: The most octets of the form.
    ///   - alert: Shows the page again, with what went wrong on top.
    ///   - work: Reads the form and does it.
    ///   - answer: What she sees when it was done.
    /// - Returns: The answer, or the page with what went wrong.
    /// - Throws: What is not about the form.
    func take<Outcome>(
        atMost limit: Int = formLimit,
        alert: (BeheerVisit, Aangemelde) async throws -> Response,
        _ work: (OIDC.Parameters, Aangemelde) async throws -> Outcome,
        then answer: (Outcome, BeheerVisit, Aangemelde) async throws -> Response
    ) async throws -> Response {
        try request.refuseForeignForm()
        // Who nobody knows sends nothing that is read.
        let who = try await who()
        let form = try await request.form(atMost: limit)
        let outcome: Outcome
        do { outcome = try await work(form, who) } catch {
            guard let fault = error as? BeheerFault, fault.isAboutInput else { throw error }
            var response = try await alert(refused(fault, form), who)
            response.status = fault.httpStatus
            return response
        }
        return try await answer(outcome, self, who)
    }

    /// The same, whose pages say what went wrong.
    private func refused(_ fault: BeheerFault, _ form: OIDC.Parameters) -> BeheerVisit {
        var visit = self
        visit.pages.isSaved = false
        visit.pages.typed = BeheerPages.Typed(form)
        visit.pages.alert = BeheerPages.Alert(
            text: fault.publicText, lines: fault.lines(in: frame.language))
        return visit
    }

    /// The most octets of a form.
    static let formLimit = 65_536
    /// The most octets of a form into which a matrix or a list may be pasted.
    static let fileLimit = 4 * 1024 * 1024
}
