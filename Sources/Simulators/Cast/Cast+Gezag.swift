extension Cast {
    /// Heeft gezag over zijn kinderen Sam en Robin.
    public static let quinten = Persona(
        "quinten", "999903743", "heer", "Q. Brouwer", "Quinten Brouwer", 1981,
        "Heeft gezag over zijn kinderen Sam en Robin.")
    /// De moeder van Sam en Robin.
    public static let rosa = Persona(
        "rosa", "999903895", "mevrouw", "R. Brouwer", "Rosa Brouwer", 1982,
        "De moeder van Sam en Robin.")
    /// Heeft alleen gezag over Tess, en samen met Teun over Lotte.
    public static let simone = Persona(
        "simone", "999904048", "mevrouw", "S. van Dam", "Simone van Dam", 1986,
        "Heeft alleen gezag over Tess, en samen met Teun over Lotte.")
    /// Heeft samen met Simone gezag over Lotte.
    public static let teun = Persona(
        "teun", "999904206", "heer", "T. Willems", "Teun Willems", 1984,
        "Heeft samen met Simone gezag over Lotte.")
    /// Is voogd van Milan.
    public static let victor = Persona(
        "victor", "999904358", "heer", "V. de Vos", "Victor de Vos", 1971,
        "Is voogd van Milan.")

    /// Those who have authority over a child; they log in with DigiD.
    public static let gezagsdragers = [
        quinten, rosa, simone, teun, victor,
    ]
}

extension Cast {
    /// Het kind van Quinten en Rosa.
    public static let sam = Persona(
        "sam", "999904516", "neutraal", "S. Brouwer", "Sam Brouwer", 2014,
        "Het kind van Quinten en Rosa.")
    /// Het kind van Quinten en Rosa, wordt morgen 18.
    public static let robin = Persona(
        "robin", "999904668", "neutraal", "R. Brouwer", "Robin Brouwer", 2008,
        "Het kind van Quinten en Rosa, wordt morgen 18.")
    /// De dochter van Simone.
    public static let tess = Persona(
        "tess", "999904826", "mevrouw", "T. van Dam", "Tess van Dam", 2016,
        "De dochter van Simone.")
    /// De dochter van Simone.
    public static let lotte = Persona(
        "lotte", "999904978", "mevrouw", "L. van Dam", "Lotte van Dam", 2019,
        "De dochter van Simone.")
    /// Staat onder voogdij van Victor.
    public static let milan = Persona(
        "milan", "999905132", "heer", "M. Janssens", "Milan Janssens", 2012,
        "Staat onder voogdij van Victor.")
    /// Over dit kind van Simone heeft tijdelijk niemand gezag.
    public static let noa = Persona(
        "noa", "999905284", "neutraal", "N. van Dam", "Noa van Dam", 2021,
        "Over dit kind van Simone heeft tijdelijk niemand gezag.")
    /// Wie gezag over dit kind van Simone heeft, is niet te bepalen.
    public static let finn = Persona(
        "finn", "999905442", "heer", "F. van Dam", "Finn van Dam", 2017,
        "Wie gezag over dit kind van Simone heeft, is niet te bepalen.")

    /// The children, one for each thing the BRP may say.
    public static let kinderen = [
        sam, robin, tess, lotte, milan, noa, finn,
    ]
}
