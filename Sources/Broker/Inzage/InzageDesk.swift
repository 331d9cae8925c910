public import Foundation
public import Identity
public import OIDC
import Policy
import Representation

/// Lets a person read who acted for her, and say that something is not right.
///
/// She logs in as at any portal; what she reads is found by the number that login proved, never by anything that
/// came with a request.
public struct InzageDesk: Sendable {
    let catalogue: Catalogue
    let portal: OwnPortal
    let registers: Registers
    let store: any Journal & ActReader
    let keys: PersonKeys
    let randomness: Randomness

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - portal: Where she logs in.
    ///   - registers: Where it is asked what protects her.
    ///   - store: Where acts are kept.
    ///   - keys: What seals and what names persons.
    ///   - randomness: Source of handles.
    public init(
        portal: OwnPortal, registers: Registers, store: any Journal & ActReader, keys: PersonKeys,
        randomness: Randomness
    ) {
        catalogue = portal.catalogue
        self.portal = portal
        self.registers = registers
        self.store = store
        self.keys = keys
        self.randomness = randomness
    }

    /// Whether a gemeente offers it.
    public func isOffered(by gemeente: GemeenteCode) -> Bool {
        portal.offers(InzageSettings.client(of: gemeente))
    }

    /// Begins the login.
    ///
    /// - Returns: What the browser does next, and the value of the cookie that binds the return to this browser.
    public func begin(
        in gemeente: GemeenteCode, by browser: Browser, language: Language, at now: Date
    ) async throws(InzageFault) -> (step: Continuation, cookie: String) {
        do throws(OwnPortalFault) {
            return try await portal.begin(
                at: InzageSettings.client(of: gemeente), by: browser, language: language, at: now)
        } catch { throw .portal(error) }
    }

    /// Takes the browser back from the login.
    ///
    /// - Parameters:
    ///   - parameters: The query of the address it came to.
    ///   - cookie: The one that ``begin(in:by:language:at:)`` gave.
    ///   - gemeente: The gemeente in the address.
    ///   - now: The moment.
    /// - Returns: The value of the cookie under which the person may read.
    /// - Throws: ``InzageFault/portal(_:)``.
    public func finish(
        _ parameters: Parameters, cookie: String?, in gemeente: GemeenteCode, at now: Date
    ) async throws(InzageFault) -> String {
        do throws(OwnPortalFault) {
            return try await portal.finish(
                parameters, cookie: cookie, at: InzageSettings.client(of: gemeente), at: now)
        } catch { throw .portal(error) }
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(InzageFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }
}
