import Identity
import Representation
import Testing

@Suite("What is said of persons and registers")
struct PersonTests {
    @Test(
        "is the name as a letter would have it",
        arguments: [
            (PersonName.FormOfAddress.mevrouw, Language.nl, "mevrouw J. de Vries"),
            (.heer, .nl, "de heer J. de Vries"),
            (.neutraal, .nl, "J. de Vries"), (.mevrouw, .en, "Ms J. de Vries"),
            (.heer, .en, "Mr J. de Vries"),
            (.neutraal, .en, "J. de Vries"),
        ])
    func written(_ form: PersonName.FormOfAddress, _ language: Language, _ expected: String) {
        let name = PersonName(formOfAddress: form, initialsAndSurname: "J. de Vries", birthYear: nil)
        #expect(name.written(in: language) == expected)
    }

    @Test("never shows a BSN when a machtiging is printed")
    func silent() throws {
        var dumped = ""
        dump(try Samples.machtiging(), to: &dumped)
        dumped += "\(try Samples.machtiging())"
        #expect(!dumped.contains("999991607") && !dumped.contains("999990019"))
    }

    @Test("is one text to the person, and a code and a cause to the operator, when a register fails")
    func failures() {
        let errors: [RegisterError] = [
            .timedOut(register: "machtigingen"), .unreachable(register: "machtigingen"),
            .refused(register: "machtigingen", status: 500),
            .malformed(register: "machtigingen", field: "state"),
        ]
        #expect(
            errors.map(\.code) == [
                "register.timeout", "register.unreachable", "register.refused", "register.malformed",
            ])
        #expect(errors.allSatisfy { $0.publicText == .registerUnavailable })
        #expect(errors.allSatisfy { $0.operatorText.contains("machtigingen") })
        #expect(errors[2].operatorText.contains("500") && errors[3].operatorText.contains("state"))
    }
}
