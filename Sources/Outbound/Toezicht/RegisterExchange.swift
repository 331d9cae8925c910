import Foundation
import NIOHTTP1
import Representation

/// One register over mutual TLS: sends a question, and names the register in whatever goes wrong.
struct RegisterExchange: Sendable {
    let register: String
    let url: String
    let identity: TLSIdentity
    let connections: Connections
    let limit: Duration

    /// Asks with a JSON body; any other status than `expecting` is a refusal.
    func post(
        _ path: String, _ question: some Encodable, expecting status: Int = 200
    ) async throws(RegisterError) -> ExchangeAnswer {
        guard let body = try? JSONEncoder().encode(question) else {
            throw .malformed(register: register, field: "question")
        }
        return try await send(path, .POST, Array(body), expecting: status)
    }

    /// Asks by address alone, where nothing in it names a person.
    func get(_ path: String) async throws(RegisterError) -> ExchangeAnswer {
        try await send(path, .GET, [], expecting: 200)
    }

    /// What an answer says; a fault in it is told with the name of the field.
    func understood<Value>(_ read: () async throws(AnswerFault) -> Value) async throws(RegisterError) -> Value
    {
        do {
            return try await read()
        } catch {
            throw .malformed(register: register, field: error.field)
        }
    }

    private func send(
        _ path: String, _ method: HTTPMethod, _ body: [UInt8], expecting status: Int
    ) async throws(RegisterError) -> ExchangeAnswer {
        guard isAllowed(url, plainHTTP: false) else { throw .unreachable(register: register) }
        let answer: ExchangeAnswer
        do {
            answer = try await connections.send(
                Exchange(
                    url: url + path, method: method,
                    headers: method == .GET ? [] : [("Content-Type", "application/json")], body: body,
                    tls: identity.configuration, limit: limit, largestAnswer: 1 << 20, mayRepeat: true))
        } catch {
            switch error {
            case .timedOut: throw .timedOut(register: register)
            case .unreachable: throw .unreachable(register: register)
            case .tooLarge: throw .malformed(register: register, field: "length")
            }
        }
        guard answer.status == status else { throw .refused(register: register, status: answer.status) }
        return answer
    }
}
