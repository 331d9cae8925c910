import Identity
import Testing

@Suite("A number")
struct NumberTests {
    /// The text, and why it is not a BSN; nil when it is one.
    static let bsns: [(String, NumberFault?)] = [
        ("999999047", nil), ("999991607", nil), ("999995224", nil), ("999990019", nil), ("999999990", nil),
        ("999999048", .failsElevenTest), ("999999946", .failsElevenTest), ("000000000", .failsElevenTest),
        ("99999904", .wrongLength(expected: 9)), ("9999990470", .wrongLength(expected: 9)),
        ("", .wrongLength(expected: 9)), (" 99999047", .wrongLength(expected: 9)),
        ("99999904\n", .wrongLength(expected: 9)), ("99999904x", .wrongLength(expected: 9)),
        ("-99999047", .wrongLength(expected: 9)), ("٩٩٩٩٩٩٠٤٧", .wrongLength(expected: 9)),
        ("９９９９９９０４７", .wrongLength(expected: 9)), ("999\u{0}99047", .wrongLength(expected: 9)),
    ]

    @Test("is a BSN or RSIN when it has nine digits that pass the eleven test", arguments: bsns)
    func elevenTest(_ text: String, _ fault: NumberFault?) {
        #expect(fault == failure { () throws(NumberFault) in _ = try BSN(text) })
        #expect(fault == failure { () throws(NumberFault) in _ = try RSIN(text) })
    }

    @Test("that differs in one digit, or in two that changed places, is not the same BSN")
    func typingErrors() throws {
        let digits = Array("999991607")
        for index in digits.indices {
            for digit in "0123456789" where digit != digits[index] {
                var changed = digits
                changed[index] = digit
                #expect(throws: NumberFault.failsElevenTest) { try BSN(String(changed)) }
            }
            for other in digits.indices where digits[other] != digits[index] && abs(other - index) == 1 {
                var swapped = digits
                swapped.swapAt(index, other)
                #expect(throws: NumberFault.failsElevenTest) { try BSN(String(swapped)) }
            }
        }
    }

    @Test("of a person is never shown")
    func silent() throws {
        let bsn = try BSN("999991607")
        var dumped = ""
        dump([bsn], to: &dumped)
        for shown in ["\(bsn)", String(reflecting: bsn), "\([bsn: bsn])", dumped, "\(Optional(bsn) as Any)"] {
            #expect(!shown.contains("999991607"))
            #expect(shown.contains("BSN"))
        }
        #expect(bsn.reveal() == "999991607")
    }

    @Test(
        "of the trade register has eight digits",
        arguments: [
            ("12345678", true), ("00000000", true), ("1234567", false), ("123456789", false),
            ("1234567a", false),
        ])
    func kvk(_ text: String, _ isNumber: Bool) {
        let fault = failure { () throws(NumberFault) in _ = try KvKNumber(text) }
        #expect(fault == (isNumber ? nil : .wrongLength(expected: 8)))
    }

    @Test(
        "of an organisation has twenty digits and is public",
        arguments: [
            ("00000001002220647000", true), ("0000000100222064700", false), ("000000010022206470000", false),
            ("0000000100222064700x", false),
        ])
    func oin(_ text: String, _ isNumber: Bool) throws {
        let fault = failure { () throws(NumberFault) in _ = try OIN(text) }
        #expect(fault == (isNumber ? nil : .wrongLength(expected: 20)))
        if isNumber { #expect(try OIN(text).description == text) }
    }

    @Test("of a company or organisation is not shown by printing it either")
    func silentOrganisations() throws {
        let shown = "\(try KvKNumber("12345678")) \(try RSIN("999991607"))"
        #expect(!shown.contains("12345678") && !shown.contains("999991607"))
    }
}

private func failure(_ body: () throws(NumberFault) -> Void) -> NumberFault? {
    do throws(NumberFault) { try body() } catch { return error }
    return nil
}
