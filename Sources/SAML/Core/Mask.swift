/// What is shown in the place of something that may identify a person.
enum Mask {
    static let dots = String(repeating: "•", count: 9)

    /// The text with every run of exactly nine digits, which may be a BSN, replaced by dots.
    static func numbers(in text: String) -> String {
        text.replacing(#/[0-9]+/#) { run in
            run.output.utf8.count == dots.count ? dots : String(run.output)
        }
    }
}
