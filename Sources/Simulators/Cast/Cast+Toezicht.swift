extension Cast {
    /// Staat onder bewind van De Haven.
    public static let paul = Persona(
        "paul", "999900031", "heer", "P. Jansen", "Paul Jansen", 1958,
        "Staat onder bewind van De Haven.")
    /// Staat onder bewind van De Haven.
    public static let kaatje = Persona(
        "kaatje", "999900183", "mevrouw", "K. Bakker", "Kaatje Bakker", 1949,
        "Staat onder bewind van De Haven.")
    /// Alleen haar kwijtschelding staat onder bewind.
    public static let rie = Persona(
        "rie", "999900341", "mevrouw", "R. de Groot", "Rie de Groot", 1963,
        "Alleen haar kwijtschelding staat onder bewind.")
    /// Staat tot vanavond 24.00 uur onder voorlopig bewind.
    public static let sem = Persona(
        "sem", "999900493", "heer", "S. Prins", "Sem Prins", 1991,
        "Staat tot vanavond 24.00 uur onder voorlopig bewind.")
    /// Zijn bewind is vorige maand opgeheven.
    public static let tom = Persona(
        "tom", "999900651", "heer", "T. Maas", "Tom Maas", 1984,
        "Zijn bewind is vorige maand opgeheven.")
    /// Is tien dagen geleden overleden.
    public static let uma = Persona(
        "uma", "999900808", "mevrouw", "U. Blom", "Uma Blom", 1939,
        "Is tien dagen geleden overleden.")
    /// Heeft twee bewindvoerders die alleen samen mogen handelen.
    public static let vera = Persona(
        "vera", "999900961", "mevrouw", "V. Schouten", "Vera Schouten", 1972,
        "Heeft twee bewindvoerders die alleen samen mogen handelen.")
    /// Heeft twee bewindvoerders die ieder alleen mogen handelen.
    public static let wim = Persona(
        "wim", "999901114", "heer", "W. Kuiper", "Wim Kuiper", 1966,
        "Heeft twee bewindvoerders die ieder alleen mogen handelen.")
    /// Haar bewindvoerder is geschorst.
    public static let xandra = Persona(
        "xandra", "999901266", "mevrouw", "X. Post", "Xandra Post", 1980,
        "Haar bewindvoerder is geschorst.")
    /// Haar bewind gaat over een week in.
    public static let yara = Persona(
        "yara", "999901424", "mevrouw", "Y. Hoekstra", "Yara Hoekstra", 1997,
        "Haar bewind gaat over een week in.")
    /// Zijn bewind is afgeschermd.
    public static let zeno = Persona(
        "zeno", "999901576", "heer", "Z. Koster", "Zeno Koster", 1975,
        "Zijn bewind is afgeschermd.")
    /// Zijn bewind is opgedragen aan de tweede vestiging van De Haven.
    public static let arie = Persona(
        "arie", "999901734", "heer", "A. Verhoeven", "Arie Verhoeven", 1953,
        "Zijn bewind is opgedragen aan de tweede vestiging van De Haven.")
    /// Kreeg vandaag een nieuwe bewindvoerder.
    public static let bep = Persona(
        "bep", "999901886", "mevrouw", "B. Timmer", "Bep Timmer", 1947,
        "Kreeg vandaag een nieuwe bewindvoerder.")
    /// Staat onder curatele van Greet.
    public static let cor = Persona(
        "cor", "999902039", "heer", "C. Wolters", "Cor Wolters", 1968,
        "Staat onder curatele van Greet.")
    /// Heeft een mentor, Hans, en een bewindvoerder, De Haven.
    public static let els = Persona(
        "els", "999902192", "mevrouw", "E. Vermeer", "Els Vermeer", 1944,
        "Heeft een mentor, Hans, en een bewindvoerder, De Haven.")
    /// Staat onder bewind van zijn zus Ineke.
    public static let fred = Persona(
        "fred", "999902349", "heer", "F. Jacobs", "Fred Jacobs", 1970,
        "Staat onder bewind van zijn zus Ineke.")
    /// Voor betalen heeft zijn bewindvoerder toestemming nodig.
    public static let gijs = Persona(
        "gijs", "999902507", "heer", "G. Dekker", "Gijs Dekker", 1959,
        "Voor betalen heeft zijn bewindvoerder toestemming nodig.")
    /// Gaf zijn dochter een machtiging en kwam daarna onder bewind.
    public static let joop = Persona(
        "joop", "999902659", "heer", "J. Kramer", "Joop Kramer", 1952,
        "Gaf zijn dochter een machtiging en kwam daarna onder bewind.")
    /// Is bekend bij de rechtbank, maar staat niet onder bewind.
    public static let otto = Persona(
        "otto", "999902817", "heer", "O. Sanders", "Otto Sanders", 1977,
        "Is bekend bij de rechtbank, maar staat niet onder bewind.")
    /// Haar bewindvoerders hebben de taken verdeeld.
    public static let dora = Persona(
        "dora", "999902969", "mevrouw", "D. Evers", "Dora Evers", 1961,
        "Haar bewindvoerders hebben de taken verdeeld.")

    /// Those whom the court protects, and one whom it knows.
    public static let beschermden = [
        paul, kaatje, rie, sem, tom, uma, vera, wim, xandra, yara, zeno, arie, bep, cor, els, fred, gijs,
        joop, otto, dora,
    ]
}
