import Identity

/// The authentication context classes of DigiD 3.x.
enum DigiDClass {
    static func level(of uri: String) -> LevelOfAssurance? {
        LevelOfAssurance.allCases.first { $0.digidClass.isExactly(uri) }
    }
}

/// The levels of eIDAS, and Logius's own below them, as classes.
enum EIDASClass {
    static func level(of uri: String) -> LevelOfAssurance? {
        LevelOfAssurance.allCases.first { $0.uri.isExactly(uri) }
    }
}
