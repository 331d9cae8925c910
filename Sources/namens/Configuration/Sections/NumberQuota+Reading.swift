import Broker
import Foundation

extension NumberQuota {
    /// Reads `quotas.clientNumbers`; what is left out is as usual.
    init?(in table: Table) {
        guard let field = table["quotas"] else {
            self.init()
            return
        }
        guard let quotas = Table(field, keys: ["clientNumbers"]) else { return nil }
        guard let numbers = quotas["clientNumbers"] else {
            self.init()
            return
        }
        self.init(numbers)
    }

    private init?(_ field: Field) {
        guard let table = Table(field, keys: ["perActor", "perOrganisation", "perAddress", "window"]) else {
            return nil
        }
        let usual = NumberQuota()
        func count(_ key: String, _ usual: Int) -> Int? {
            table[key].map { $0.integer(in: 1...10_000) } ?? usual
        }
        let actor = count("perActor", usual.perActor)
        let organisation = count("perOrganisation", usual.perOrganisation)
        let address = count("perAddress", usual.perAddress)
        let window = table["window"].map { $0.duration(in: 60...86_400) } ?? Int(usual.window)
        guard let actor, let organisation, let address, let window else { return nil }
        self.init(
            perActor: actor, perOrganisation: organisation, perAddress: address, window: TimeInterval(window))
    }
}
