extension LocalDate {
    /// The same day `count` years later; 1 March for a 29 February that does not exist, when the year is full.
    ///
    /// - Parameter count: 0 or more; the year may not pass 9999.
    /// - Returns: The day.
    public func adding(years count: Int) -> LocalDate {
        let year = String(self.year + count)
        let padded = String(repeating: "0", count: max(0, 4 - year.count)) + year
        return LocalDate(padded + description.dropFirst(4)) ?? LocalDate("\(padded)-03-01") ?? self
    }
}
