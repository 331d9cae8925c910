import Foundation
import XMLSec

/// A file of metadata: one entity, or several in groups.
struct MetadataFile {
    private let entities: [Entity]

    /// An entity, and the ends of validity of the groups around it.
    struct Entity {
        let element: XMLElement
        let ends: [Date]
    }

    init(parsing bytes: [UInt8]) throws(MetadataFault) {
        do {
            entities = try Self.entities(in: XMLDocument(parsing: bytes).root, [])
        } catch let fault as ReadingFault {
            throw .malformed(fault.description)
        } catch {
            throw .malformed("\(error)")
        }
    }

    /// The one identity provider, or the one of that entity ID.
    func provider(_ entityID: String?) throws(MetadataFault) -> Entity {
        let providers = entities.filter { entity in
            entity.element.children.contains { $0.isNamed(.md("IDPSSODescriptor")) }
                && (entityID.map { entity.element.attribute("entityID")?.isExactly($0) ?? false } ?? true)
        }
        guard let provider = providers.first else { throw .noProvider(entityID: entityID) }
        guard providers.count == 1 else { throw .severalProviders }
        return provider
    }

    private static func entities(in element: XMLElement, _ ends: [Date]) throws(ReadingFault) -> [Entity] {
        let ends = ends + (try element.end)
        if element.isNamed(.md("EntitiesDescriptor")) {
            var found: [Entity] = []
            for child in element.children
            where child.isNamed(.md("EntitiesDescriptor")) || child.isNamed(.md("EntityDescriptor")) {
                found += try entities(in: child, ends)
            }
            return found
        }
        try element.expect(.md("EntityDescriptor"))
        return [Entity(element: element, ends: ends)]
    }
}

extension XMLElement {
    /// Its `validUntil`, if it has one.
    var end: [Date] {
        get throws(ReadingFault) { try optionalInstant("validUntil").map { [$0] } ?? [] }
    }
}
