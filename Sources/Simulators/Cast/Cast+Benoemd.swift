extension Cast {
    /// Is curator van haar broer Cor.
    public static let greet = Persona(
        "greet", "999903123", "mevrouw", "G. Wolters", "Greet Wolters", 1965,
        "Is curator van haar broer Cor.")
    /// Is mentor van mevrouw Vermeer.
    public static let hans = Persona(
        "hans", "999903275", "heer", "H. Martens", "Hans Martens", 1960,
        "Is mentor van mevrouw Vermeer.")
    /// Is bewindvoerder van haar broer Fred.
    public static let ineke = Persona(
        "ineke", "999903433", "mevrouw", "I. Jacobs", "Ineke Jacobs", 1967,
        "Is bewindvoerder van haar broer Fred.")
    /// Heeft een machtiging van haar vader Joop, die nu onder bewind staat.
    public static let petra = Persona(
        "petra", "999903585", "mevrouw", "P. Kramer", "Petra Kramer", 1983,
        "Heeft een machtiging van haar vader Joop, die nu onder bewind staat.")

    /// Those who act for a relative or a client by order of the court, and one whose machtiging lapsed; they log in with DigiD.
    public static let benoemden = [
        greet, hans, ineke, petra,
    ]
}
