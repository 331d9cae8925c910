import Identity

/// A file of the pages, whose name says what is in it: it may be kept for ever.
struct Asset: Sendable {
    /// For example `gateway.Qx3fTa0bN2sKe8Vd.css`.
    let name: String
    let contentType: String
    let text: String

    /// Names a text by its content.
    init(base: String, kind: Kind, text: String) {
        name = "\(base).\(Digest(of: text).description.prefix(16)).\(kind.rawValue)"
        contentType = kind.contentType
        self.text = text
    }

    /// The kinds of files a page refers to.
    enum Kind: String {
        case css
        case js

        var contentType: String {
            switch self {
            case .css: "text/css; charset=utf-8"
            case .js: "text/javascript; charset=utf-8"
            }
        }
    }
}
