import Identity

extension ArraySlice<Holder> {
    /// Whether each of them has somebody of his own among `actors`: nobody agrees for two.
    func haveEach(oneOf actors: [Actor]) -> Bool {
        guard let holder = first else { return true }
        return actors.contains { actor in
            holder.party.matches(actor) == .yes
                && dropFirst().haveEach(oneOf: actors.filter { !$0.isSame(as: actor) })
        }
    }
}

extension Actor {
    /// Whether both are one at the controls; her restrictions may differ from login to login.
    fileprivate func isSame(as other: Actor) -> Bool {
        guard case .employee(let one) = self, case .employee(let another) = other else {
            return self == other
        }
        return one.organisation.isSame(as: another.organisation) && one.subject == another.subject
    }
}

extension Organisation {
    /// Whether both are one: a login may name one of its numbers, another both.
    fileprivate func isSame(as other: Organisation) -> Bool {
        guard let kvk, let theirs = other.kvk else { return rsin != nil && rsin == other.rsin }
        return kvk == theirs
    }
}
