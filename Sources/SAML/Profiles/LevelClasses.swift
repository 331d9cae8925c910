import Identity

/// The authentication context classes of DigiD 3.x, lowest first.
///
/// - Source: Koppelvlakspecificatie DigiD SAML 3.x, betrouwbaarheidsniveaus.
struct DigiDClass {
    let uri: String
    let level: LevelOfAssurance

    static let all = [
        Self(uri: Identifier.classes + "PasswordProtectedTransport", level: .basis),
        Self(uri: Identifier.classes + "MobileTwoFactorContract", level: .midden),
        Self(uri: Identifier.classes + "Smartcard", level: .substantieel),
        Self(uri: Identifier.classes + "SmartcardPKI", level: .hoog),
    ]

    static func level(of uri: String) -> LevelOfAssurance? { all.first { $0.uri.isExactly(uri) }?.level }
}

/// The levels of eIDAS, and Logius's own below them, as classes.
enum EIDASClass {
    static func level(of uri: String) -> LevelOfAssurance? {
        LevelOfAssurance.allCases.first { $0.uri.isExactly(uri) }
    }
}
