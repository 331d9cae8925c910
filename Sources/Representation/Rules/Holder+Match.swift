import Identity

extension Holder.Party {
    /// Whether an actor is this holder, or acts for it.
    ///
    /// Whoever eHerkenning restricts to branches acts for these only: never for the office as a whole.
    func matches(_ actor: Actor) -> Match {
        switch (self, actor) {
        case (.person(let holder), .person(let actor)): holder == actor ? .yes : .no
        case (.office(let kvk, let vestiging), .employee(let employee)):
            employee.organisation.kvk == kvk ? employee.match(vestiging) : .no
        case (.organisation(let rsin), .employee(let employee)):
            employee.organisation.rsin == rsin ? employee.match(nil) : .no
        case (.person, .employee), (.office, .person), (.organisation, .person), (_, .medewerker): .no
        }
    }

    enum Match {
        case no
        case otherVestiging
        case yes
    }
}

extension Employee {
    fileprivate func match(_ vestiging: Vestigingsnummer?) -> Holder.Party.Match {
        if vestigingen.isEmpty { return .yes }
        guard let vestiging else { return .otherVestiging }
        return vestigingen.contains(vestiging) ? .yes : .otherVestiging
    }
}
