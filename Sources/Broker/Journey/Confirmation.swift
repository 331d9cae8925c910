import Identity

/// What a person is asked to confirm, as a login keeps it under seal.
struct Confirmation: Codable {
    let offer: Offer
    let way: Way
    /// The number that was entered; nil when the person was chosen from a list.
    let number: String?

    init(_ offer: Offer, way: Way, number: BSN? = nil) {
        self.offer = offer
        self.way = way
        self.number = number?.reveal()
    }
}
