import Logging
import XMLSec

/// The service catalogues, read or fetched when a request first needs them.
actor Catalogues {
    private let places: [String]
    private let trust: String
    private let logger: Logger
    private var known: [String: [CataloguedService]] = [:]

    init(_ places: [String], trust: String, logger: Logger) {
        self.places = places
        self.trust = trust
        self.logger = logger
    }

    /// The dienst that a request of `sender` names by its index; nil when no catalogue of that sender has it.
    func service(_ index: Int, of sender: ServiceProvider) async -> CataloguedService? {
        guard let id = sender.services[index] else { return nil }
        for place in places where known[place] == nil { await learn(place, sender) }
        return known.values.joined().first { $0.id == id }
    }

    private func learn(_ place: String, _ sender: ServiceProvider) async {
        do {
            let root = try XMLDocument(parsing: try await readDocument(place, trust: trust)).root
            known[place] = CataloguedService.all(in: root, sender.keys)
        } catch {
            logger.warning("a service catalogue cannot be used: \(error)")
        }
    }
}
