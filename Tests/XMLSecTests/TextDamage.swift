/// Damage to XML text; a damage that finds nothing to damage leaves the text, and its test fails.
extension String {
    private func range(from start: String, to end: String) -> Range<String.Index>? {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end)
        else {
            return nil
        }
        return first.lowerBound..<last.upperBound
    }

    /// The first part that begins and ends so.
    func part(_ start: String, _ end: String) -> String {
        range(from: start, to: end).map { String(self[$0]) } ?? ""
    }

    /// Without the first part that begins and ends so.
    func removing(_ start: String, _ end: String) -> String {
        guard let range = range(from: start, to: end) else { return self }
        return String(self[..<range.lowerBound] + self[range.upperBound...])
    }

    /// With the first part that begins and ends so twice.
    func repeating(_ start: String, _ end: String) -> String {
        guard let range = range(from: start, to: end) else { return self }
        return String(self[..<range.upperBound] + self[range] + self[range.upperBound...])
    }

    /// With the first part that begins and ends so before another text.
    func moving(_ start: String, _ end: String, before place: String) -> String {
        guard let range = range(from: start, to: end) else { return self }
        let part = String(self[range])
        return removing(start, end).replacing(place, with: part + place, maxReplacements: 1)
    }
}
