import Broker
import Crypto
import Foundation
import Identity
import Logging
import Mandaat
import OIDC
import Policy
import Representation
import Storage

/// Staff consult at once: what the gateway needs for each, from the token of her login to the record on disk.
struct ConsultLoad {
    private let store: SQLiteStore
    private let sealing = SealingKey(SymmetricKey(size: .bits256))
    private let keys: PersonKeys
    private let desk: RaadplegingDesk
    /// A whole second: what is stored is not later than what is asked.
    private let now = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
    private let numbers: [BSN]

    private static let askers = 200
    private static let each = 50
    private static let persons = 20_000
    /// A second a thousand of them.
    private static let budget = 1_000.0

    private init(in folder: String) async throws {
        store = try SQLiteStore(
            path: "\(folder)/namens.sqlite", logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        keys = PersonKeys(sealing: sealing, naming: PseudonymKey(SymmetricKey(size: .bits256)))
        let catalogue = try ConsultWorld.catalogue()
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        let tokens = TokenDesk(
            catalogue: catalogue, registers: Registers(machtigingen: nil), store: store, keys: keys,
            tokenKeys: signing, randomness: .system,
            farewell: PortalFarewell(
                catalogue: catalogue, keys: keys, tokenKeys: signing, notices: NoNotices(),
                randomness: .system))
        desk = RaadplegingDesk(
            catalogue: catalogue, tokens: tokens, store: store, lists: StoredLists(store, keys: keys),
            keys: keys, randomness: .system)
        numbers = try ListFile.numbers(Self.persons + 1).map { try BSN("\($0)") }
    }

    /// Lets every asker consult in turn, all at once; one in ten asks for somebody who stands on no list.
    static func measure() async throws -> Measure {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bench = try await ConsultLoad(in: folder)
        try await bench.prepare()
        _ = try await bench.consult(5)
        let (clock, count) = (ContinuousClock(), askers * each)
        var seconds = 0.0
        let duration = try await clock.measure {
            seconds = try await CPU.seconds { _ = try await bench.consult(each) }
        }
        note(
            String(
                format: "raadplegingen: %.0f µs of CPU each, %.0f a second on the wall with %d askers",
                seconds / Double(count) * 1e6, Double(count) / (duration / .seconds(1)), askers))
        return Measure(
            name: "raadplegingen", ours: Double(count) / seconds, reference: budget, unit: "per-cpu-second")
    }

    private func consult(_ each: Int) async throws -> Int {
        let allowed = try await withThrowingTaskGroup(of: Int.self) { group in
            for asker in 0..<Self.askers {
                group.addTask { try await consult(as: asker, each) }
            }
            return try await group.reduce(0, +)
        }
        guard allowed == Self.askers * each * 9 / 10 || each < 10 else {
            throw BenchmarkFailure("\(allowed) raadplegingen were allowed")
        }
        return allowed
    }

    private func consult(as asker: Int, _ times: Int) async throws -> Int {
        var allowed = 0
        for turn in 0..<times {
            let isListed = !turn.isMultiple(of: 10)
            let person = isListed ? (asker * 97 + turn * 31) % Self.persons : Self.persons
            let vraag = RaadpleegVraag(
                gemeente: ConsultWorld.leden[0], doel: ConsultWorld.doel, onderdeel: ConsultWorld.onderdeel,
                bsn: numbers[person], escape: nil)
            do throws(RaadplegingFault) {
                _ = try await desk.consult(vraag, bearer: "token-\(asker)", at: now)
                allowed += 1
            } catch {
                guard error.code == "raadpleging.niet-op-lijst" else { throw error }
            }
        }
        return allowed
    }

    private func prepare() async throws {
        let (voorstel, versie) = try ConsultWorld.matrix(at: now)
        let verband = ConsultWorld.verband
        let orders = ConsultWorld.leden.map {
            Change.verband(.sign(verband, Opdracht(gemeente: $0, getekend: now - 60)))
        }
        try await store.commit(
            orders + [
                .verband(.propose(verband, voorstel)),
                .verband(.activate(verband, versie, voorstel: voorstel.id)),
            ], recording: [])
        for asker in 0..<Self.askers { try await store.commit(try login(asker), recording: []) }
        let key = ListKey(.whitelist, of: ConsultWorld.leden[0])
        let lists = ListDesk(store: store, keys: keys)
        let upload = try await lists.upload(for: key, by: nil, at: now)
        for piece in ListFile(rows: Self.persons, changing: 0) { try await upload.feed(piece) }
        guard case .staged(let staged) = try await upload.finish() else {
            throw BenchmarkFailure("the list was not taken")
        }
        try await lists.activate(staged.id, for: key, by: nil, at: now)
    }

    private func login(_ asker: Int) throws -> [Change] {
        let (id, session, account) = ("grant-\(asker)", "session-\(asker)", "account-\(asker)")
        let (client, gemeente) = (ConsultWorld.portal, ConsultWorld.leden[0])
        let actor = """
            {"medewerker":{"_0":{"account":"\(account)","functieprofiel":"\(ConsultWorld.profiel)",\
            "netwerkzone":"gemnet","organisatie":"\(ConsultWorld.organisatie)"}}}
            """
        var kept = Account(id: AccountID(account), at: now, bevestigdTot: LocalDate(now).adding(days: 90))
        kept.profiel = ConsultWorld.profiel
        kept.verklaring = 1
        let code = Digest(of: "code-\(asker)")
        return [
            .verband(.keep(StoredAccount(verband: ConsultWorld.verband, account: kept, version: 1))),
            .openSession(
                Session(
                    id: session, secret: Digest(of: "cookie-\(asker)"), browser: Digest(of: session),
                    client: client, gemeente: gemeente,
                    actor: sealing.seal(Data(actor.utf8), for: "session:\(session)", .system),
                    login: LoginEvidence(
                        assertionID: "_\(asker)", identityProvider: ConsultWorld.provider,
                        level: .substantieel, authenticatedAt: now),
                    limits: Dienst.SessionLimits(idle: 1800, absolute: 7200), startedAt: now, lastUsedAt: now)
            ),
            .issueGrant(
                Grant(
                    id: id, session: session, client: client, gemeente: gemeente,
                    dienst: ConsultWorld.dienst, besluit: "besluit-\(asker)", kind: .zelf, relation: nil,
                    represented: nil, acties: [.inzien], toestemmingVereist: [], issuedAt: now, endsAt: nil),
                StoredCode(digest: code, grant: id, binding: try Self.binding(), expiresAt: now + 60)),
            .redeemCode(
                code,
                for: StoredToken(
                    digest: Digest(of: "token-\(asker)"), grant: id, issuedAt: now, expiresAt: now + 3600)),
        ]
    }

    private static func binding() throws -> CodeBinding {
        let text = """
            {"client":"inkijk","redirectURI":"https://inkijk.example.nl/cb","nonce":"n","codeChallenge":"c"}
            """
        return try JSONDecoder().decode(CodeBinding.self, from: Data(text.utf8))
    }
}

/// Nobody logs out here.
private struct NoNotices: LogoutNotices {
    func deliver(_ token: String, to uri: String) {}
}
