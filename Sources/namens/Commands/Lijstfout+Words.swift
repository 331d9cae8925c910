import Mandaat

extension Regelfout {
    /// What is wrong with the line.
    var inWords: String {
        switch self {
        case .encoding: "is not UTF-8"
        case .quotation: "has a quotation mark that does not end or does not begin a field"
        case .fields: "has not as many fields as the header"
        case .length: "is too long"
        case .bsn: "has no BSN of nine digits that passes the eleven test"
        case .kenmerk: "names no categorie or account, or one that is too long"
        case .van: "has no first day such as 2026-03-01"
        case .tot: "has a last day that is none"
        case .period: "ends before it begins"
        case .doubled: "names somebody who stands on an earlier line"
        }
    }
}

extension Bestandsfout {
    /// What is wrong with the file.
    var inWords: String {
        switch self {
        case .encoding: "the file is not UTF-8"
        case .header: "the header is not bsn;categorie;van;tot, or for caseloads bsn;account;van;tot"
        case .cut: "the last line has no end: the file is not whole"
        case .size: "the file has another length than was announced"
        case .rows: "the file has another number of lines than was announced"
        }
    }
}
