import Audit
import Identity
import Mandaat

extension PersonKeys {
    /// What a person is found by on whitelists.
    func whitelistSubject(_ bsn: BSN) -> Pseudonym { naming.pseudonym(of: bsn, for: "whitelist") }

    /// What a person is found by in the caseload of one account.
    func caseloadSubject(_ bsn: BSN, of account: String) -> Pseudonym {
        naming.pseudonym(of: ["account", account, bsn.reveal()], for: "caseload")
    }

    func subject(of bsn: BSN, kenmerk: String, on key: ListKey) -> Pseudonym {
        switch key.soort {
        case .whitelist: whitelistSubject(bsn)
        case .caseload: caseloadSubject(bsn, of: kenmerk)
        }
    }

    /// Hides the person of an entry, whose number opens for this entry of this list only.
    func hide(
        _ regel: Lijstregel, for key: ListKey, _ origin: ListOrigin, _ randomness: Randomness
    ) -> ListEntry {
        let subject = subject(of: regel.bsn, kenmerk: regel.kenmerk, on: key)
        return ListEntry(
            subject: subject, person: sealing.seal(regel.bsn, for: key.place(of: subject), randomness),
            kenmerk: regel.kenmerk, van: regel.van, tot: regel.tot, origin: origin)
    }

    /// The person of an entry.
    func open(_ entry: ListEntry, of key: ListKey) throws(UnsealingFailed) -> BSN {
        try sealing.openBSN(entry.person, for: key.place(of: entry.subject))
    }
}

extension ListKey {
    /// Where the number of an entry belongs.
    fileprivate func place(of subject: Pseudonym) -> String {
        "\(soort.rawValue):\(gemeente.rawValue):\(subject.description)"
    }
}
