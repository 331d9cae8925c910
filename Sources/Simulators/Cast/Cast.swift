/// Everybody in the demo world. Each scenario has a person of its own, so that one does not disturb another.
public enum Cast {
    /// Logs in for himself and has no machtigingen (S01).
    public static let willem = Persona(
        "willem", "999990019", "heer", "W. Smit", "Willem Smit", 1961,
        "Regelt alleen zijn eigen zaken.")
    /// May act for her mother and for her neighbour (S02).
    public static let anna = Persona(
        "anna", "999999047", "mevrouw", "A. de Vries", "Anna de Vries", 1974,
        "Is gemachtigd door haar moeder en door haar buurvrouw.")
    /// Has a machtiging for another dienst only (S03).
    public static let daan = Persona(
        "daan", "999990391", "heer", "D. Visser", "Daan Visser", 1988,
        "Is door zijn vader alleen gemachtigd voor de parkeervergunning.")
    /// Her machtiging starts tomorrow (S04).
    public static let esra = Persona(
        "esra", "999990780", "mevrouw", "E. Yılmaz", "Esra Yılmaz", 1992,
        "Haar machtiging gaat morgen in.")
    /// Her machtiging ends today at 24:00 (S05).
    public static let fatima = Persona(
        "fatima", "999991152", "mevrouw", "F. el Amrani", "Fatima el Amrani", 1985,
        "Haar machtiging stopt vandaag om 24.00 uur.")
    /// His machtiging ended yesterday at 24:00 (S05).
    public static let gerrit = Persona(
        "gerrit", "999991541", "heer", "G. Hendriks", "Gerrit Hendriks", 1957,
        "Zijn machtiging is vandaag verlopen.")
    /// Her mother withdraws the machtiging while she works (S06).
    public static let hanna = Persona(
        "hanna", "999991929", "mevrouw", "H. van Dijk", "Hanna van Dijk", 1979,
        "Haar moeder trekt de machtiging in terwijl zij bezig is.")
    /// Logs in at a level too low for the dienst (S09).
    public static let ilse = Persona(
        "ilse", "999992314", "mevrouw", "I. Mulder", "Ilse Mulder", 1999,
        "Heeft alleen DigiD Midden.")
    /// Holds a machtiging for a strictly personal dienst (S16).
    public static let jan = Persona(
        "jan", "999992703", "heer", "J. Bos", "Jan Bos", 1990,
        "Heeft een machtiging om voor zijn zus een huwelijk te melden.")
    /// Holds a machtiging for herself (S19).
    public static let karin = Persona(
        "karin", "999993094", "mevrouw", "K. Peeters", "Karin Peeters", 1969,
        "Is gemachtigde van zichzelf.")
    /// Acts for two people in turn (S39).
    public static let lars = Persona(
        "lars", "999993483", "heer", "L. de Boer", "Lars de Boer", 1982,
        "Regelt zaken voor de heer Jansen en voor mevrouw Bakker.")
    /// Uses a portal that does not know representation (S42).
    public static let mila = Persona(
        "mila", "999993860", "mevrouw", "M. Kok", "Mila Kok", 1995,
        "Is door haar oma gemachtigd voor de parkeervergunning.")
    /// Her machtiging was withdrawn before.
    public static let noor = Persona(
        "noor", "999994232", "mevrouw", "N. van Leeuwen", "Noor van Leeuwen", 1977,
        "Haar machtiging is vorige week ingetrokken.")
    /// The person he acts for died (S12).
    public static let dirk = Persona(
        "dirk", "999905508", "heer", "D. Vos", "Dirk Vos", 1968,
        "Zijn moeder had hem gemachtigd; zij is drie dagen geleden overleden.")
    /// Does everything with tokens and sessions that must go wrong (S41, S45, S46, S68).
    public static let omar = Persona(
        "omar", "999994633", "heer", "O. Bakkali", "Omar Bakkali", 1987,
        "Is door zijn vader gemachtigd voor alles wat te machtigen is.")

    /// Those who act for themselves or by a machtiging.
    public static let members =
        [
            anna, willem, daan, dirk, esra, fatima, gerrit, hanna, ilse, jan, karin, lars, mila, noor, omar,
        ]
}

extension Cast {
    /// Anna's mother.
    public static let jannyDeVries = Persona(
        "janny", "999991607", "mevrouw", "J. de Vries", "Janny de Vries", 1946, "De moeder van Anna.")
    /// Anna's neighbour; Lars acts for her too.
    public static let klaraBakker = Persona(
        "klara", "999995224", "mevrouw", "K. Bakker", "Klara Bakker", 1951, "De buurvrouw van Anna.")
    /// Lars acts for him.
    public static let pietJansen = Persona(
        "piet", "999995017", "heer", "P. Jansen", "Piet Jansen", 1958, "Lars regelt zaken voor hem.")
    /// Daan's father.
    public static let cornelisVisser = Persona(
        "cornelis", "999995406", "heer", "C. Visser", "Cornelis Visser", 1955, "De vader van Daan.")
    /// Whom Esra will act for.
    public static let mehmetYilmaz = Persona(
        "mehmet", "999995789", "heer", "M. Yılmaz", "Mehmet Yılmaz", 1963, "De vader van Esra.")
    /// Whom Fatima acts for until tonight.
    public static let youssefElAmrani = Persona(
        "youssef", "999996162", "heer", "Y. el Amrani", "Youssef el Amrani", 1950, "De vader van Fatima.")
    /// Whom Gerrit acted for until yesterday.
    public static let truusHendriks = Persona(
        "truus", "999996551", "mevrouw", "T. Hendriks", "Truus Hendriks", 1938, "De tante van Gerrit.")
    /// Hanna's mother, who changes her mind.
    public static let mariaVanDijk = Persona(
        "maria", "999996939", "mevrouw", "M. van Dijk", "Maria van Dijk", 1949, "De moeder van Hanna.")
    /// Jan's sister.
    public static let sanneBos = Persona(
        "sanne", "999997324", "mevrouw", "S. Bos", "Sanne Bos", 1993, "De zus van Jan.")
    /// Mila's grandmother.
    public static let riaKok = Persona(
        "ria", "999997713", "mevrouw", "R. Kok", "Ria Kok", 1941, "De oma van Mila.")
    /// Who withdrew Noor's machtiging.
    public static let henkVanLeeuwen = Persona(
        "henk", "999998092", "heer", "H. van Leeuwen", "Henk van Leeuwen", 1944, "De vader van Noor.")
    /// Dirk's mother, who died.
    public static let agnesVos = Persona(
        "agnes", "999905661", "mevrouw", "A. Vos", "Agnes Vos", 1936, "De moeder van Dirk.")
    /// Omar's father.
    public static let saidBakkali = Persona(
        "said", "999998468", "heer", "S. Bakkali", "Said Bakkali", 1954, "De vader van Omar.")

    /// Those for whom another acts.
    public static let represented =
        [
            jannyDeVries, klaraBakker, pietJansen, cornelisVisser, mehmetYilmaz, youssefElAmrani,
            truusHendriks,
            mariaVanDijk, sanneBos, riaKok, henkVanLeeuwen, agnesVos, saidBakkali,
        ] + beschermden + kinderen

    /// Those who can log in with DigiD, in the order of its page.
    public static let withDigiD =
        members + benoemden + gezagsdragers + [paul, kaatje, cor, jannyDeVries]

    /// Everybody; nobody else has a BSN in the demo.
    public static let everybody = members + benoemden + gezagsdragers + represented
}
