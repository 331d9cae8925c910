import Broker
import Hummingbird
import Identity
import Mandaat
import OIDC

extension Gateway {
    /// The pages of the matrix and of escapes.
    var beheerMatrixRoutes: [Route] {
        [
            .get("beheer/{verband}/matrix", for: .person) { request, context in
                let visit = try beheer(request, context).at(.matrix)
                return try await showMatrix(visit, visit.who())
            },
            .post("beheer/{verband}/matrix", for: .person) { request, context in
                try await propose(beheer(request, context).at(.matrix))
            },
            .post("beheer/{verband}/matrix/{voorstel}", for: .person) { request, context in
                try await settle(
                    try context.parameters.require("voorstel"), beheer(request, context).at(.matrix))
            },
            .get("beheer/{verband}/escapes", for: .person) { request, context in
                let visit = try beheer(request, context).at(.escapes)
                return try await showEscapes(visit, visit.who())
            },
            .post("beheer/{verband}/escapes", for: .person) { request, context in
                try await review(beheer(request, context).at(.escapes))
            },
        ]
    }

    private func showMatrix(_ visit: BeheerVisit, _ who: Aangemelde) async throws -> Response {
        let overview = try await doors.beheer.matrix(for: who, at: now())
        return page(visit.pages.matrix(overview, for: who, at: now(), in: visit.frame))
    }

    private func propose(_ visit: BeheerVisit) async throws -> Response {
        try await visit.done(at: "matrix", atMost: BeheerVisit.fileLimit, alert: showMatrix) { form, who in
            guard let text = form["matrix"] else { throw WebFault.malformedForm }
            try await doors.beheer.propose(text, by: who, at: now())
        }
    }

    private func settle(_ id: String, _ visit: BeheerVisit) async throws -> Response {
        try await visit.done(at: "matrix", alert: showMatrix) { form, who in
            switch form["actie"] {
            case "activeren": try await doors.beheer.activate(id, by: who, at: now())
            case "intrekken": try await doors.beheer.withdraw(id, by: who, at: now())
            default: throw WebFault.malformedForm
            }
        }
    }

    private func showEscapes(_ visit: BeheerVisit, _ who: Aangemelde) async throws -> Response {
        page(visit.pages.escapes(try await doors.beheer.openEscapes(for: who, at: now()), in: visit.frame))
    }

    private func review(_ visit: BeheerVisit) async throws -> Response {
        try await visit.done(at: "escapes", alert: showEscapes) { form, who in
            guard let besluit = form["besluit"],
                let uitkomst = form["uitkomst"].flatMap(EscapeReview.Uitkomst.init(rawValue:))
            else { throw WebFault.malformedForm }
            try await doors.beheer.review(besluit, uitkomst, by: who, at: now())
        }
    }
}
