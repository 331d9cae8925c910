import Identity

/// What the simulated BRP holds; every change counts from the next question on.
actor GezagState {
    private var zaken: [BSN: GezagZaak] = [:]
    private(set) var fault: GezagFault?
    /// How often it was asked, whatever it answered.
    private(set) var questions = 0

    init(_ zaken: [GezagZaak]) {
        self.zaken = Dictionary(zaken.map { ($0.minderjarige.bsn, $0) }) { _, last in last }
    }

    /// The minors of whom somebody is the child itself, a parent, or one with authority; counts the question.
    func ask(_ bsn: BSN, today: LocalDate) -> [GezagZaak] {
        questions += 1
        return zaken.values.filter { zaak in
            let people = [zaak.minderjarige] + zaak.ouders + zaak.derden
            let comesOfAge = zaak.minderjarige.geboren.on(today).adding(years: 18)
            return today < comesOfAge && people.contains { $0.bsn == bsn }
        }.sorted { $0.minderjarige.bsn.reveal() < $1.minderjarige.bsn.reveal() }
    }

    func put(_ zaak: GezagZaak) { zaken[zaak.minderjarige.bsn] = zaak }

    func misbehave(_ fault: GezagFault?) { self.fault = fault }
}
