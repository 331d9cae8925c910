import Foundation
import Identity
import XMLSec

/// An AuthnRequest that passed every check: what the login page and the answer are made from.
struct AuthenticationRequest: Sendable {
    let id: String
    let sender: ServiceProvider
    let consumer: ServiceProvider.Consumer
    let level: RequestedLevel
    /// Whether the request itself names a level.
    let namesLevel: Bool
    /// `AttributeConsumingServiceIndex`.
    let service: Int?
    let relayState: String?

    /// Reads a message whose signature held.
    ///
    /// - Parameters:
    ///   - message: The request.
    ///   - destination: The address it must be meant for, when it says so.
    ///   - now: The moment.
    ///   - named: What level a class names; the classes of DigiD unless told otherwise.
    /// - Throws: ``Refused`` with the first thing that is wrong.
    /// - Source: DigiD SAML 3.x; SAML Core 3.4.1.
    init(
        _ message: IncomingMessage, destination: String, at now: Date,
        level named: (String) -> LevelOfAssurance? = LevelOfAssurance.init(digidClass:)
    ) throws(Refused) {
        id = try message.checkHeader(destination: destination, at: now)
        sender = message.sender
        consumer = try Self.consumer(of: message.element, sender)
        level = try Self.level(of: message.element, named)
        namesLevel = message.element.only("RequestedAuthnContext", in: SAMLName.message) != nil
        service = message.element.attribute("AttributeConsumingServiceIndex").flatMap { Int($0) }
        relayState = message.relayState
    }

    private static func consumer(
        of element: XMLElement, _ sender: ServiceProvider
    ) throws(Refused) -> ServiceProvider.Consumer {
        let index = element.attribute("AssertionConsumerServiceIndex")
        let location = element.attribute("AssertionConsumerServiceURL")
        let binding = element.attribute("ProtocolBinding")
        guard index == nil || (location == nil && binding == nil) else {
            throw Refused("both index and address")
        }
        let fitting = sender.consumers.first { consumer in
            (index == nil || consumer.index == index.flatMap { Int($0) })
                && (location == nil || consumer.location == location)
                && (binding == nil || consumer.binding.rawValue == binding)
        }
        let chosen = index == nil && location == nil && binding == nil ? sender.defaultConsumer : fitting
        guard let chosen else { throw Refused("no such assertion consumer service") }
        return chosen
    }

    private static func level(
        of element: XMLElement, _ named: (String) -> LevelOfAssurance?
    ) throws(Refused) -> RequestedLevel {
        guard let context = element.only("RequestedAuthnContext", in: SAMLName.message) else {
            return RequestedLevel(level: .basis, comparison: .minimum)
        }
        let classes = context.all("AuthnContextClassRef", in: SAMLName.assertion).compactMap(\.trimmed)
        let levels = classes.compactMap(named)
        guard let level = levels.min(), levels.count == classes.count,
            let comparison = RequestedLevel.Comparison(rawValue: context.attribute("Comparison") ?? "exact")
        else { throw Refused("an unknown level") }
        return RequestedLevel(level: level, comparison: comparison)
    }
}
