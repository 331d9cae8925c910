import Testing

@Suite("A configuration with a fault says where it is, what is wrong and what to write")
struct FaultTests {
    @Test("in how the gateway is reached", arguments: FaultCase.file("server"))
    func server(_ test: FaultCase) throws { try test.check() }

    @Test("in a certificate or key", arguments: FaultCase.file("certificates"))
    func certificates(_ test: FaultCase) throws { try test.check() }

    @Test("in a provider or register", arguments: FaultCase.file("providers"))
    func providers(_ test: FaultCase) throws { try test.check() }

    @Test("in a gemeente or dienst", arguments: FaultCase.file("diensten"))
    func diensten(_ test: FaultCase) throws { try test.check() }

    @Test("in a client", arguments: FaultCase.file("clients"))
    func clients(_ test: FaultCase) throws { try test.check() }

    @Test(
        "in what only organisations need", arguments: FaultCase.file("organisations", of: World.organisations)
    )
    func organisations(_ test: FaultCase) throws { try test.check() }

    @Test("in what only staff need", arguments: FaultCase.file("staff", of: World.staff))
    func staff(_ test: FaultCase) throws { try test.check() }

    @Test("in a samenwerkingsverband", arguments: FaultCase.file("verbanden", of: World.verband))
    func verbanden(_ test: FaultCase) throws { try test.check() }

    private static let all =
        ["server", "certificates", "providers", "diensten", "clients"]
        .flatMap { FaultCase.file($0) } + FaultCase.file("organisations", of: World.organisations)
        + FaultCase.file("staff", of: World.staff) + FaultCase.file("verbanden", of: World.verband)

    @Test("There are cases in every file, each with a fault")
    func complete() {
        #expect(Self.all.count > 150)
        #expect(Self.all.allSatisfy { !$0.faults.isEmpty && !$0.testDescription.isEmpty })
    }

    @Test("No fault shows a secret")
    func secrets() {
        #expect(
            !Self.all.contains { test in
                test.faults.contains { $0.contains("hunter2") || $0.contains("BEGIN") }
            })
    }
}
