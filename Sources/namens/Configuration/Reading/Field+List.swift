import Yams

extension Field {
    /// The items of a list that is not empty.
    func items() -> [Field]? {
        guard case .sequence(let sequence) = node else {
            return refuse(
                "must be a list, not \(shape)", "write the items between [ and ], or each after a -")
        }
        guard !sequence.isEmpty else { return refuse("is an empty list", "write at least one item") }
        return sequence.enumerated().map { item($0, $1) }
    }

    /// The items of a list that stands here, or in the YAML file that is named here.
    func itemsHereOrInFile() -> [Field]? {
        guard case .scalar = node else { return items() }
        guard let file = fileContents() else { return nil }
        return ConfigurationFile(path: file.path).root(reading, key: key)?.items()
    }

    /// The values of a list, each read by `read`; nil when one of them has a fault.
    func list<Value>(_ read: (Field) -> Value?) -> [Value]? {
        guard let items = items() else { return nil }
        let values = items.compactMap(read)
        return values.count == items.count ? values : nil
    }

    /// The values of a list in which none stands twice.
    func set<Value: Hashable>(_ read: (Field) -> Value?) -> Set<Value>? {
        guard let items = items() else { return nil }
        var values: Set<Value> = []
        for item in items {
            guard let value = read(item) else { continue }
            guard values.insert(value).inserted else {
                return item.refuse("\(item.shown) stands twice in the list", "remove one of them")
            }
        }
        return values.count == items.count ? values : nil
    }
}
