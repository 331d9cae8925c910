import Foundation
import Testing

@testable import Web

@Suite("The stylesheet")
struct StylesheetTests {
    /// The custom properties of the light and of the dark colours.
    private func palettes() throws -> [[String: String]] {
        let css = try #require(try WebResources.texts(in: "Assets")["gateway.css"])
        let roots = css.matches(of: /:root \{([^}]*)\}/).map { $0.1 }
        let maps = roots.map { root in
            Dictionary(
                root.matches(of: /(--[a-z0-9-]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) }
            ) { $1 }
        }
        #expect(maps.count == 2)
        return [maps[0], maps[0].merging(maps[1]) { $1 }]
    }

    static let texts: [(String, String)] = [
        ("default-color-document", "default-bg-document"), ("default-color-document", "default-bg-subtle"),
        ("default-color-document", "default-bg-hover"), ("default-color-document", "info-bg-subtle"),
        ("default-color-document", "selected-bg-subtle"), ("default-color-document", "warning-bg-subtle"),
        ("default-color-document", "negative-bg-subtle"), ("default-color-subtle", "default-bg-document"),
        ("default-color-subtle", "default-bg-subtle"), ("default-color-subtle", "default-bg-hover"),
        ("default-color-subtle", "selected-bg-subtle"), ("accent-1-color-default", "default-bg-document"),
        ("accent-1-color-default", "negative-bg-subtle"), ("action-1-color-default", "default-bg-document"),
        ("action-1-color-default", "default-bg-subtle"), ("action-1-color-default", "negative-bg-subtle"),
        ("action-1-color-hover", "default-bg-hover"), ("negative-color-default", "default-bg-document"),
        ("action-1-inverse-color-default", "action-1-inverse-bg-default"),
        ("action-1-inverse-color-default", "action-1-inverse-bg-hover"),
        ("action-1-inverse-color-default", "action-1-inverse-bg-active"),
    ]

    @Test("has text that stands out from what is behind it, by day and by night", arguments: texts)
    func textContrast(_ text: String, _ ground: String) throws {
        for palette in try palettes() {
            let ratio = try contrast(text, ground, in: palette)
            #expect(ratio >= 4.5)
        }
    }

    @Test(
        "has edges that stand out",
        arguments: [
            "default-border-default", "info-border-default", "selected-border-default",
            "warning-border-default",
            "negative-border-default", "accent-1-inverse-bg-default", "action-1-inverse-bg-default",
        ])
    func edgeContrast(_ edge: String) throws {
        for palette in try palettes() {
            let ratio = try contrast(edge, "default-bg-document", in: palette)
            #expect(ratio >= 3)
        }
    }

    @Test("is small, and takes nothing from elsewhere")
    func small() throws {
        let css = try #require(try WebResources.texts(in: "Assets")["gateway.css"])
        #expect(css.utf8.count < 25_000)
        #expect(!css.contains("url(") && !css.contains("@import"))
        for feature in [
            "prefers-color-scheme: dark", "forced-colors: active", "prefers-reduced-motion", "@media print",
            ":focus-visible",
        ] {
            #expect(css.contains(feature), "\(feature)")
        }
    }

    /// WCAG 2.2, contrast ratio.
    private func contrast(_ one: String, _ other: String, in palette: [String: String]) throws -> Double {
        let colors = try [one, other].map { try #require(palette["--basis-color-\($0)"]) }
        let values = colors.map(luminance).sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    private func luminance(_ color: String) -> Double {
        let number = Int(color.dropFirst(), radix: 16) ?? 0
        let channels = [number >> 16, number >> 8 & 255, number & 255].map { channel -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
