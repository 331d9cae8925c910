/// Reads a list as its octets come in, and keeps of it only the line that is not whole yet.
///
/// The file is UTF-8, with or without a byte order mark; a header and a line for each person, separated by
/// semicolons or commas, and every line has an end.
///
/// - Source: RFC 4180; the semicolon is what a Dutch spreadsheet writes.
public struct Lijstlezer {
    /// An entry and the line it stands on.
    public struct Gelezen: Hashable, Sendable {
        /// From 2: the header is 1.
        public let nummer: Int
        /// What stands there.
        public let regel: Lijstregel
    }

    /// What is wrong so far.
    public private(set) var fouten = Lijstfouten()
    /// How many lines there were beneath the header.
    public var rijen: Int { max(0, line - 1) }

    private let soort: Lijstsoort
    private let termijnen: Bewaartermijnen
    private var lezer: Regellezer?
    private var pending: [UInt8] = []
    /// Whether the line that is not whole yet is longer than any may be, so that nothing of it is kept.
    private var isTooLong = false
    private var line = 0
    private var octets = 0

    private static let lineLimit = 1024

    /// Reads a list of that kind; who has no end gets the one of her categorie.
    public init(_ soort: Lijstsoort, _ termijnen: Bewaartermijnen = Bewaartermijnen()) {
        self.soort = soort
        self.termijnen = termijnen
    }

    /// Takes the next octets, and gives the entries whose lines ended in them.
    public mutating func read(_ chunk: some Collection<UInt8>) -> [Gelezen] {
        octets += chunk.count
        pending += chunk
        var found: [Gelezen] = []
        var start = 0
        while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
            take(pending[start..<end], into: &found)
            start = end + 1
        }
        pending.removeSubrange(..<start)
        if pending.count > Self.lineLimit {
            isTooLong = true
            pending = []
        }
        return found
    }

    /// Says that nothing more comes, and what was announced of the whole.
    public mutating func finish(octets announced: Int? = nil, rijen: Int? = nil) {
        if line == 0, pending.isEmpty, !isTooLong { fouten.note(.header) }
        if !pending.isEmpty || isTooLong { fouten.note(.cut) }
        if let announced, announced != octets { fouten.note(.size) }
        if let rijen, rijen != self.rijen { fouten.note(.rows) }
        pending = []
    }

    private mutating func take(_ whole: ArraySlice<UInt8>, into found: inout [Gelezen]) {
        line += 1
        let text = whole.last == UInt8(ascii: "\r") ? whole.dropLast() : whole
        let isLong = isTooLong || text.count > Self.lineLimit
        isTooLong = false
        guard line > 1 else { return header(isLong ? [] : text) }
        guard lezer != nil else { return }
        guard !isLong else { return fouten.note(line, .length) }
        do throws(Regelfout) {
            if let regel = try lezer?.entry(text) { found.append(Gelezen(nummer: line, regel: regel)) }
        } catch { fouten.note(line, error) }
    }

    /// Where the header is another, no line can be read.
    private mutating func header(_ text: ArraySlice<UInt8>) {
        let plain = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        guard String(validating: plain, as: UTF8.self) != nil else { return fouten.note(.encoding) }
        let delimiter = UInt8(ascii: plain.contains(UInt8(ascii: ";")) ? ";" : ",")
        let names = try? Regellezer.fields(of: plain, delimiter).map { String(decoding: $0, as: UTF8.self) }
        guard names == soort.columns else { return fouten.note(.header) }
        lezer = Regellezer(soort, termijnen, delimiter: delimiter)
    }
}
