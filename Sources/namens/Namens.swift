import ArgumentParser

@main
struct Namens: AsyncParsableCommand {
    func run() async throws {}
}
