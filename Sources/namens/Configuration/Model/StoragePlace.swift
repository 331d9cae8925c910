/// Where state is kept.
enum StoragePlace: Hashable, Sendable {
    case sqlite(path: String)
}
