/// What a person reads when something cannot go on: the one catalogue of these texts, Dutch (B1) and English.
public enum PublicText: Hashable, Sendable, Codable {
    /// Something went wrong while logging in; begin again.
    case startAgain
    /// The page is too old, or was not opened from the website.
    case pageExpired
    /// Nothing lies at this address.
    case pageNotFound
    /// A browser came back from a logout that nothing here knows of.
    case logoutUnproven
    /// A fault in or before the identity provider; the Dutch sentence is fixed and never translated.
    case providerFault
    /// The person cancelled at the provider.
    case cancelled
    /// The person logged in at a lower level than the dienst needs.
    case levelTooLow(needed: LevelOfAssurance)
    /// A register does not answer.
    case registerUnavailable
    /// No relation, whatever the reason: the uniform text.
    case noRelation
    /// The machtiging is for other diensten.
    case machtigingForOtherDienst
    case machtigingStarts(LocalDate)
    /// The first day on which it no longer held; the person reads the last day on which it did.
    case machtigingEnded(LocalDate)
    case machtigingWithdrawn
    case machtigingNotActive
    /// The person named herself as the represented.
    case notForYourself
    /// Nobody can do this for somebody else.
    case onlyInPerson
    /// This dienst does not accept this kind of representation.
    case kindNotAccepted
    /// The portal cannot tell apart who acts and for whom.
    case websiteCannotRepresent
    /// It is about one person whom somebody wants to act for.
    case relation(RelationText)
    /// It is about consulting somebody as staff.
    case consultation(ConsultationText)
    /// It is about managing accounts, lists and the matrix.
    case beheer(BeheerText)
    /// It is about a login of staff at their own organisation.
    case staff(StaffText)
    /// More requests than can be served.
    case busy

    /// The heading.
    public func heading(in language: Language) -> String { entry(language).heading }

    /// What happened and what to do next, a sentence a line.
    public func sentences(in language: Language) -> [String] { entry(language).sentences }

    private func entry(_ language: Language) -> (heading: String, sentences: [String]) {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }

    /// Logius requires these exact words.
    static let fixedDigiDSentence =
        "Er is een fout opgetreden in de communicatie met DigiD. Probeert u het later nogmaals. "
        + "Indien deze fout blijft aanhouden, kijk dan op de website https://www.digid.nl voor de laatste informatie."
}
