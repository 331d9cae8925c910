import Identity

/// `POST /v1/machtigingen/zoekvraag`.
struct SearchQuestion: Decodable {
    let gemachtigde: BSN

    private enum Key: String, CodingKey {
        case gemachtigde
    }

    init(from decoder: any Decoder) throws {
        gemachtigde = try decoder.container(keyedBy: Key.self).bsn(.gemachtigde)
    }
}

/// What a search answers.
struct SearchAnswer: Encodable {
    var referentie: String
    var beantwoordOp: String
    var machtigingen: [RegisteredMachtiging]
}
