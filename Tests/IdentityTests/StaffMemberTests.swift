import Identity
import Testing

@Suite("A member of staff")
struct StaffMemberTests {
    private func staff(
        _ account: String = "k.devries@isd.example", _ function: String = "consulent", zone: String? = nil
    ) throws -> StaffMember? {
        StaffMember(
            account: account, functieprofiel: function, organisatie: try OIN("00000001001234567000"),
            netwerkzone: zone)
    }

    @Test(
        "has an account that is no citizen's number, and one word of printable characters",
        arguments: [
            ("k.devries@isd.example", true), ("ISD\\kdevries", true), ("12345678", true), ("123456789", true),
            ("999999047", false), ("", false), ("k de vries", false), ("k\u{7F}", false), ("vriés", false),
        ])
    func account(_ text: String, _ isOne: Bool) throws { #expect((try staff(text) != nil) == isOne) }

    @Test(
        "has a function and a zone that can be shown",
        arguments: [
            ("Consulent Inkomen", true), ("Höhe", true), ("", false), (" consulent", false),
            ("consulent\n", false), ("a\nb", false), ("a\u{202E}b", false),
            (String(repeating: "a", count: 128), true), (String(repeating: "a", count: 129), false),
        ])
    func names(_ text: String, _ isOne: Bool) throws {
        #expect((try staff("kim", text) != nil) == isOne)
        #expect((try staff("kim", zone: text) != nil) == isOne)
    }

    @Test("never shows who she is when printed")
    func silent() throws {
        let staff = try #require(try staff(zone: "kantoor"))
        var dumped = "\(staff) \(String(reflecting: staff))"
        dump(staff, to: &dumped)
        #expect(!dumped.contains("devries") && !dumped.contains("consulent"))
    }
}
