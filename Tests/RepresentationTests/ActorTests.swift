import Foundation
import Identity
import Representation
import Testing

@Suite("Who is at the controls")
struct ActorTests {
    typealias S = Samples

    @Test("is an organisation only by a number")
    func organisation() throws {
        #expect(Organisation(kvk: nil, rsin: nil) == nil)
        #expect(
            try Organisation(KvKNumber("00000001")) == Organisation(kvk: KvKNumber("00000001"), rsin: nil))
        #expect(try Organisation(RSIN("999990627")).kvk == nil)
        #expect(
            try Organisation(kvk: nil, rsin: RSIN("999990627")) == Organisation(RSIN("999990627")))
        #expect(ActingSubject("") == nil)
    }

    @Test("stands first in the chain, the represented last")
    func chain() throws {
        let client = try S.maatregel().rechthebbende
        let daughter = try BSN("999990019")
        #expect(Actor.person(daughter).chain(to: nil) == [.person(daughter)])
        #expect(Actor.person(daughter).chain(to: client) == [.person(daughter), .represented(client)])
        let office = try Organisation(KvKNumber("00000001"))
        let sender = try Organisation(KvKNumber("00000002"))
        let subject = try #require(ActingSubject("opaque"))
        let employee = Actor.employee(
            Employee(
                organisation: office, subject: subject, vestigingen: [], diensten: ["ABC"],
                intermediary: sender))
        #expect(
            employee.chain(to: client) == [
                .employee(subject), .intermediary(sender), .organisation(office), .represented(client),
            ])
        guard case .employee(let person) = employee else { throw S.NoPeriod() }
        #expect(person.diensten == ["abc"])
    }

    @Test("is staff who hold no measure, whatever number her account resembles")
    func staff() throws {
        let staff = try #require(
            StaffMember(
                account: "00000001", functieprofiel: "consulent", organisatie: OIN("00000001001234567000"),
                netwerkzone: nil))
        let actor = Actor.medewerker(staff)
        #expect(actor.chain(to: nil) == [.medewerker(staff)])
        let measure = try S.maatregel()
        let act = Act(dienst: S.dienst, domein: .financieel)
        let day = try Date("2026-03-01T12:00:00Z", strategy: .iso8601)
        #expect(measure.standing(for: actor, doing: act, at: day) == .notTheirs)
    }

    @Test("never shows a number or a name when printed")
    func silent() throws {
        var dumped = ""
        let employee = try S.employee(rsin: "999990627", vestigingen: [S.vestiging(1)])
        dump(employee, to: &dumped)
        dump(try S.maatregel(), to: &dumped)
        dumped += "\(employee) \(try S.maatregel())"
        for secret in ["00000001", "999990627", "opaque", "000000000001", S.client] {
            #expect(!dumped.contains(secret))
        }
    }
}
