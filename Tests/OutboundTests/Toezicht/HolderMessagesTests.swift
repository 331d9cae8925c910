import Foundation
import Identity
import Representation
import Simulators
import Testing

@testable import Outbound

@Suite("A message to the other holders of a measure", .serialized)
struct HolderMessagesTests {
    private func request(
        _ measure: String = "b-gezamenlijk", version: Int = 1, id: String = "m1", gemeente: String = "0000",
        by actor: Actor? = nil
    ) throws -> AgreementRequest {
        AgreementRequest(
            requestID: id, maatregel: measure, version: version, dienst: DemoDienst.bijzondereBijstand.uuid,
            gemeente: GemeenteCode(gemeente), actor: try actor ?? employee(of: .haven))
    }

    @Test("reaches every other holder, once however often it is sent")
    func delivered() async throws {
        try await withToezicht { lab in
            let client = try await lab.client()
            try await client.askAgreement(request())
            try await client.askAgreement(request())
            #expect(try await lab.register.messages() == ["b-gezamenlijk"])
            try await client.askAgreement(request(id: "m2", by: employee(of: .anker)))
            #expect(try await lab.register.messages().count == 2)
        }
    }

    static let unreachable: [@Sendable (Self) throws -> AgreementRequest] = [
        { try $0.request("b-niets") }, { try $0.request(version: 2) },
        { try $0.request(by: employee(of: .kompas)) }, { try $0.request("b-jansen") },
        { try $0.request("b-beeindigd") }, { try $0.request("b-toekomst") },
        { try $0.request("b-afgeschermd") }, { try $0.request(by: .person(Cast.ineke.bsn)) },
    ]

    @Test("goes nowhere for whoever is no holder of that version, or the only one", arguments: 0..<8)
    func refused(_ index: Int) async throws {
        let request = try Self.unreachable[index](self)
        let (error, messages) = try await withToezicht { lab in
            let client = try await lab.client()
            let error = await refusal { try await client.askAgreement(request) }
            return (error, try await lab.register.messages())
        }
        #expect(error == .refused(register: "toezicht", status: 404))
        #expect(messages.isEmpty)
    }

    @Test("is not sent for another gemeente")
    func otherGemeente() async throws {
        let error = try await withToezicht { lab in
            let client = try await lab.client()
            return await refusal { try await client.askAgreement(request(gemeente: "0518")) }
        }
        #expect(error == .refused(register: "toezicht", status: 403))
    }

    static let faults: [(ToezichtFault, RegisterError)] = [
        (.slow, .timedOut(register: "toezicht")), (.down, .unreachable(register: "toezicht")),
        (.unavailable, .refused(register: "toezicht", status: 503)),
        (.nonsense, .malformed(register: "toezicht", field: "Content-Type")),
        (.huge, .malformed(register: "toezicht", field: "length")),
        (.otherQuestion, .malformed(register: "toezicht", field: "berichtId")),
    ]

    @Test("is not taken for sent when the register misbehaves", arguments: faults)
    func misbehaving(_ fault: ToezichtFault, _ expected: RegisterError) async throws {
        let error = try await withToezicht { lab in
            await lab.register.setFault(fault)
            let client = try await lab.client(timeout: fault == .slow ? .milliseconds(500) : patience)
            return await refusal { try await client.askAgreement(request()) }
        }
        #expect(error == expected)
    }

    @Test("names a person, or an organisation by all its numbers, and nothing but that")
    func body() throws {
        func sender(_ actor: Actor) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            let message = try #require(try AgreementMessage(request(by: actor)))
            return String(decoding: try encoder.encode(message.van), as: UTF8.self)
        }
        #expect(try sender(.person(Cast.ineke.bsn)) == "{\"bsn\":\"\(Cast.ineke.bsn.reveal())\"}")
        let organisation = try #require(
            Organisation(kvk: CastKantoor.haven.kvk, rsin: try RSIN("999999047")))
        let both = Actor.employee(
            Employee(
                organisation: organisation, subject: try #require(ActingSubject("bea")), vestigingen: [],
                diensten: [], intermediary: nil))
        #expect(try sender(both) == #"{"kvk":"00009901","rsin":"999999047"}"#)
    }

    @Test("is not sent for staff, and no relation of theirs is asked after")
    func staff() async throws {
        let staff = Actor.medewerker(
            try #require(
                StaffMember(
                    account: "kim", functieprofiel: "consulent",
                    organisatie: OIN(DevelopmentPKI.staffOIN), netwerkzone: nil)))
        let errors = try await withToezicht { lab in
            let client = try await lab.client()
            return [
                await refusal { try await client.askAgreement(request(by: staff)) },
                await refusal { _ = try await client.relation(inquiry(by: staff)) },
            ]
        }
        #expect(errors == Array(repeating: .notForStaff(register: "toezicht"), count: 2))
    }
}
