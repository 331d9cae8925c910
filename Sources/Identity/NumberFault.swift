/// Why a text is not the number it should be; it never carries the text.
public enum NumberFault: Error, Equatable {
    case wrongLength(expected: Int)
    case failsElevenTest
}

/// Whether `text` is exactly `count` ASCII digits.
func isDigits(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) }
}

/// Weights 9, 8, … 2, −1; the weighted sum is a positive multiple of eleven.
func passesElevenTest(_ nineDigits: String) -> Bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    let sum = zip(nineDigits.utf8, weights).map { (Int($0) - 48) * $1 }.reduce(0, +)
    return sum > 0 && sum.isMultiple(of: 11)
}
