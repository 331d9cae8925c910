import Identity

extension Autorisatiematrix {
    /// Everything that keeps the matrix from being activated over a connection; empty when nothing does.
    public func lint(under aansluiting: Aansluiting) -> [Bevinding] {
        rechten.flatMap { faults(of: $0, aansluiting) } + repetitions() + tasks(aansluiting)
            + heavy(aansluiting)
    }

    private func faults(of recht: Recht, _ aansluiting: Aansluiting) -> [Bevinding] {
        var faults: [Bevinding] = []
        if !recht.hasGrondslag { faults.append(.zonderGrondslag(recht)) }
        if !aansluiting.doelen.contains(recht.doel) { faults.append(.doelBuitenAansluiting(recht)) }
        if aansluiting.onderdeel(recht.onderdeel) == nil { faults.append(.onbekendOnderdeel(recht)) }
        return faults
    }

    private func repetitions() -> [Bevinding] {
        var seen: [Recht.Key: Recht] = [:]
        return rechten.compactMap { recht in
            guard let earlier = seen[recht.key] else {
                seen[recht.key] = recht
                return nil
            }
            return earlier == recht ? .dubbel(recht) : .tegenstrijdig(earlier, recht)
        }
    }

    private func tasks(_ aansluiting: Aansluiting) -> [Bevinding] {
        let held = Dictionary(grouping: rechten, by: \.profiel).mapValues { rows in
            Set(rows.compactMap { aansluiting.onderdeel($0.onderdeel)?.taak })
        }
        return held.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { profiel, taken -> [Bevinding] in
            let taken = Taak.allCases.filter(taken.contains)
            return zip(taken, taken.dropFirst()).map { .takenNietGescheiden(profiel, $0, $1) }
        }
    }

    private func heavy(_ aansluiting: Aansluiting) -> [Bevinding] {
        let rows = rechten.filter { aansluiting.onderdeel($0.onderdeel)?.isZwaar == true }
        let profielen = Set(rows.map(\.profiel)).sorted { $0.rawValue < $1.rawValue }
        guard profielen.count > aansluiting.zwareProfielen else { return [] }
        return [.teVeelZwaar(profielen, hoogstens: aansluiting.zwareProfielen)]
    }
}

extension Recht {
    fileprivate struct Key: Hashable {
        let profiel: ProfielID
        let onderdeel: OnderdeelID
        let doel: DoelID
    }

    fileprivate var key: Key { Key(profiel: profiel, onderdeel: onderdeel, doel: doel) }
}
