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
        return one.organisation == another.organisation && one.subject == another.subject
    }
}
