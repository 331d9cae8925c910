import Identity

/// The fixed texts of the pages of beheer, Dutch (B1) and English.
///
/// A raw value is the key in the templates, as `{{beheer.accounts}}`; `{name}` in a text is filled in by
/// ``text(in:_:)``.
enum BeheerMessage: String, CaseIterable, Sendable {
    case title, welcomeHelp, signIn, signedInAs, yourRoles, noRoles, elsewhere, notActive, menu, back,
        navigation
    case statementTitle, statement1, statement2, statement3, statementSign
    case gemeenten, gemeente, opdrachtSince, opdrachtWithdrawn, opdrachtMissing, whoManages, nobody
    case accounts, account, profiel, rollen, stand, confirmedUntil, lastUsed, blockedFrom, none, more, nothing
    case exportAccounts, exportHistory, history, operatorDid
    case block, unblock, setEnd, endDay, endDayHelp, confirm, takeAway
    case allowDeviation, deviations, untilHelp, validUntil, endedOn, endDeviation
    case onderdeel, doel, grondslag, reasonWhy
    case aanvragen, newAanvraag, askedBy, approvedBy, approve, refuse, process, ask, heavy, accountHelp,
        chooseNone
    case matrix, versionInForce, noMatrix, activatedBy, rows, proposals, proposedBy, findings, noFindings,
        stale
    case rowsAdded, rowsRemoved, dryRun, dryRunNothing, gains, loses, activate, withdraw, propose,
        proposeHelp
    case exportMatrix, matrixText
    case herbevestiging, herbevestigingHelp, overdue
    case escapes, escapesHelp, day, reden, toelichting, inOrder, signal
    case whitelist, whitelistHelp, chooseGemeente, number, numberHelp, categorie, van, tot, totHelp, find,
        add, end
    case listed, listedUntil, notListed, addPerson, findPerson, replaceList, listText, listHelp, preview,
        difference, replaceNow, dropFile, dropped
    case added, removed, changed, unchanged, sameList, checkField, faultyLine, done

    /// The text, with the names in braces filled in.
    func text(in language: Language, _ values: [String: String] = [:]) -> String {
        let text =
            switch language {
            case .nl: entry.nl
            case .en: entry.en
            }
        return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// Every text of one language, by its key.
    static func all(in language: Language) -> [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text(in: language)) })
    }
}
