import Testing

@testable import namens

@Suite("A list in a file of its own")
struct IncludedListTests {
    private static let gemeenten = """
        - { code: "0518", naam: Voorbeeldstad, oin: "00000001001234567000" }
        - { code: "0363", naam: Anderstad, oin: "00000001007654321000", theme: thema.css }
        """

    private func faults(_ files: [String: String]) throws -> [String] {
        let list =
            "gemeenten:" + (World.yaml.split(separator: "gemeenten:")[1].split(separator: "diensten:")[0])
        let world = try World(World.yaml.replacing(list, with: "gemeenten: lists/gemeenten.yaml\n"))
        defer { world.remove() }
        for (path, text) in files { try world.write(text, path) }
        return world.faults()
    }

    @Test("is read as if it stood in place, its paths relative to itself")
    func read() throws {
        let files = ["config/lists/gemeenten.yaml": Self.gemeenten, "config/lists/thema.css": ":root {}"]
        #expect(try faults(files) == [])
    }

    @Test("has its faults at its own lines, after those of the file that names it")
    func place() throws {
        let text = Self.gemeenten.replacing("oin: \"00000001007654321000\"", with: "oin: \"7\"")
        let found = try faults(["config/lists/gemeenten.yaml": text, "config/lists/thema.css": ":root {}"])
        #expect(
            found == [
                "config/lists/gemeenten.yaml:2: gemeenten[1].oin: '7' is not an OIN; "
                    + "write its twenty digits, in quotes"
            ])
    }

    @Test("that is missing is one fault, not one for every reference into it")
    func missing() throws {
        #expect(
            try faults([:]) == [
                "config/namens.yaml:25: gemeenten: config/lists/gemeenten.yaml does not exist; "
                    + "name a file, relative to the folder of config/namens.yaml"
            ])
    }

    @Test("must be a list")
    func shape() throws {
        #expect(
            try faults(["config/lists/gemeenten.yaml": "code: \"0518\""]) == [
                "config/lists/gemeenten.yaml:1: gemeenten: must be a list, not a group of keys; "
                    + "write the items between [ and ], or each after a -"
            ])
    }

    @Test("must be YAML")
    func syntax() throws {
        #expect(
            try faults(["config/lists/gemeenten.yaml": "- {"]) == [
                "config/lists/gemeenten.yaml:2: gemeenten: is not YAML: "
                    + "did not find expected node content; mend the YAML there"
            ])
    }
}
