/// The name that differs least from what was written, when it is near enough to have been meant.
func nearest(to text: String, among names: [String]) -> String? {
    let near = names.map { (name: $0, distance: distance(text.lowercased(), $0.lowercased())) }
        .min { $0.distance < $1.distance }
    guard let near, near.distance <= (near.name.count < 4 ? 1 : max(2, near.name.count / 3)) else {
        return nil
    }
    return near.name
}

/// How many characters must be inserted, removed or replaced to make one text the other (Levenshtein).
private func distance(_ left: String, _ right: String) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, b) in right.enumerated() {
            let replaced = diagonal + (a == b ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count]
}
