import ServiceLifecycle

/// Waits a minute, or until the simulator stops: what a register does that is slow on purpose.
func stall() async {
    _ = try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(60)) }
}
