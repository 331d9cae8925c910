import Identity
import Representation

/// The body of a message to the other holders of a measure, as it goes over the wire.
struct AgreementMessage: Encodable {
    let berichtId, relatie, dienstUuid, verantwoordelijkeGemeente: String
    let soort = "akkoord_gevraagd"
    let versie: Int
    let van: Sender

    struct Sender: Encodable {
        var kvk, rsin, bsn: String?
    }

    /// Nil for staff, who hold no measure.
    init?(_ request: AgreementRequest) {
        guard let sender = Sender(request.actor) else { return nil }
        berichtId = request.requestID
        relatie = request.maatregel
        versie = request.version
        dienstUuid = request.dienst
        verantwoordelijkeGemeente = request.gemeente.rawValue
        van = sender
    }
}

extension AgreementMessage.Sender {
    fileprivate init?(_ actor: Actor) {
        switch actor {
        case .person(let bsn): self.init(bsn: bsn.reveal())
        case .employee(let employee):
            self.init(kvk: employee.organisation.kvk?.reveal(), rsin: employee.organisation.rsin?.reveal())
        case .medewerker: return nil
        }
    }
}

/// What the register answers once the message is on its way.
struct AgreementReceipt: Decodable {
    let berichtId: String
}
