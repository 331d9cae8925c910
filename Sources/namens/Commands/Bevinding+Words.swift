import Identity
import Mandaat

extension Bevinding {
    /// What keeps the matrix from being activated, with the row it is about.
    var inWords: String {
        switch self {
        case .zonderGrondslag(let recht): "\(recht.row): names no law that can allow it"
        case .doelBuitenAansluiting(let recht): "\(recht.row): the connection was not given for that purpose"
        case .onbekendOnderdeel(let recht): "\(recht.row): nothing of that name can be consulted"
        case .tegenstrijdig(let first, let second):
            "\(first.row): stands twice, on \(first.grondslag) and on \(second.grondslag)"
        case .dubbel(let recht): "\(recht.row): stands twice"
        case .takenNietGescheiden(let profiel, let first, let second):
            "\(profiel): has both \(first.rawValue) and \(second.rawValue), which must lie with different persons"
        case .teVeelZwaar(let profielen, let most):
            "\(profielen.map(\.rawValue).joined(separator: ", ")): "
                + "search by something else than a BSN, and at most \(most) may"
        }
    }
}

extension Recht {
    /// Where it stands.
    fileprivate var row: String { "\(profiel)/\(onderdeel)/\(doel)" }
}

extension MatrixText.Fault {
    /// What keeps the file from being read, a line for each faulty line.
    var inWords: [String] {
        switch self {
        case .header: ["the header is not profiel;onderdeel;doel;grondslag"]
        case .malformed: ["a quotation mark does not end, or does not begin a field"]
        case .lines(let numbers):
            numbers.map { "line \($0): has not four fields, or an empty profiel, onderdeel or doel" }
        }
    }
}
