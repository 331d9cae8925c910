/// What is wrong with one line of a list; it never carries what stands there.
public enum Regelfout: String, Error, Hashable, Sendable, CaseIterable {
    /// It is not UTF-8.
    case encoding
    /// A quotation mark does not end, or stands where none may.
    case quotation
    /// It has more or fewer fields than the header.
    case fields
    /// It is longer than any line of a list can be.
    case length
    /// It is no BSN: nine digits that pass the eleven test.
    case bsn
    /// The categorie or account is missing or too long.
    case kenmerk
    /// The first day is none.
    case van
    /// The last day is none.
    case tot
    /// It ends before it begins, or on that day.
    case period
    /// The person stands on an earlier line.
    case doubled
}

/// What is wrong with a list as a whole.
public enum Bestandsfout: String, Error, Hashable, Sendable, CaseIterable {
    /// The header is not UTF-8.
    case encoding
    /// The header does not name the columns.
    case header
    /// The last line has no end.
    case cut
    /// It has more or fewer octets than were announced.
    case size
    /// It has more or fewer lines than were announced.
    case rows
}
