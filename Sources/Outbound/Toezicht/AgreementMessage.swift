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

    init(_ request: AgreementRequest) {
        berichtId = request.requestID
        relatie = request.maatregel
        versie = request.version
        dienstUuid = request.dienst
        verantwoordelijkeGemeente = request.gemeente.rawValue
        van =
            switch request.actor {
            case .person(let bsn): Sender(bsn: bsn.reveal())
            case .employee(let employee):
                Sender(kvk: employee.organisation.kvk?.reveal(), rsin: employee.organisation.rsin?.reveal())
            }
    }
}

/// What the register answers once the message is on its way.
struct AgreementReceipt: Decodable {
    let berichtId: String
}
