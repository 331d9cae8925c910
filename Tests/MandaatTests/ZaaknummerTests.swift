import Mandaat
import Testing

@Suite("The number of a case")
struct ZaaknummerTests {
    @Test(
        "is the same however it is written", arguments: ["Z-2026/1", " z-2026/1", "z - 2026 / 1", "Ｚ-2026/1"])
    func spelling(_ text: String) { #expect(Zaaknummer(text) == Zaaknummer("z-2026/1")) }

    @Test("is another where it says something else", arguments: ["Z-2026/11", "Z2026/1", "Z-2026/2"])
    func others(_ text: String) {
        #expect(Zaaknummer(text) != nil && Zaaknummer(text) != Zaaknummer("Z-2026/1"))
    }

    @Test(
        "is 1 to 100 characters that can be seen",
        arguments: [
            "", " ", "\u{3000}", "z\u{0}1", "z\n1", "z\u{200B}1", "z\u{E000}1", "z\u{2028}1",
            String(repeating: "z", count: 101),
        ])
    func refused(_ text: String) { #expect(Zaaknummer(text) == nil) }

    @Test("is kept out of what is printed")
    func silent() throws {
        let number = try #require(Zaaknummer(String(repeating: "9", count: 100)))
        var dumped = ""
        dump(number, to: &dumped)
        #expect(number.reveal().count == 100)
        #expect(!(dumped + "\(number)" + String(reflecting: number)).contains("9"))
    }
}
