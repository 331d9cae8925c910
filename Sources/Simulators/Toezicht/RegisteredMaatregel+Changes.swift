import Identity

/// What may happen to a measure; each says whether anything changed.
extension RegisteredMaatregel where Dag == LocalDate {
    /// Ends it on a day, never before it began and never later than it would have ended anyway.
    mutating func end(on day: LocalDate, _ reden: EindReden) -> Bool {
        let last = max(day, van)
        if let tot, tot <= last { return false }
        (tot, self.reden) = (last, reden)
        return true
    }

    /// Suspends a holder, or all when none is named; `over` ends their suspension.
    mutating func suspend(_ partij: Partij?, on day: LocalDate, over: Bool) -> Bool {
        var changed = false
        for index in houders.indices where partij == nil || houders[index].partij == partij {
            changed = houders[index].suspend(on: day, over: over) || changed
        }
        return changed
    }

    /// Dismisses a holder; the last one ends the measure.
    mutating func dismiss(_ partij: Partij, on day: LocalDate) -> Gebeurtenis? {
        guard tot.map({ $0 > day }) ?? true else { return nil }
        var changed = false
        for index in houders.indices where houders[index].partij == partij && houders[index].isThere(on: day)
        {
            houders[index].ontslagen = day
            changed = true
        }
        guard changed else { return nil }
        guard houders.allSatisfy({ !$0.isThere(on: day) }) else { return .gewijzigd }
        return end(on: day, .ontslag) ? .beeindigd : .gewijzigd
    }
}

extension Houder where Dag == LocalDate {
    /// Whether the holder has not been dismissed.
    func isThere(on day: LocalDate) -> Bool { ontslagen.map { day < $0 } ?? true }

    /// Whether the holder is suspended.
    func isSuspended(on day: LocalDate) -> Bool {
        schorsingen.contains { $0.van <= day && ($0.tot.map { day < $0 } ?? true) }
    }

    fileprivate mutating func suspend(on day: LocalDate, over: Bool) -> Bool {
        guard isSuspended(on: day) == over else { return false }
        guard over else {
            schorsingen.append(Schorsing(van: day))
            return true
        }
        for index in schorsingen.indices where schorsingen[index].tot.map({ day < $0 }) ?? true {
            schorsingen[index].tot = max(day, schorsingen[index].van)
        }
        return true
    }
}
