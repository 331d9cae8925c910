import ServiceLifecycle

/// Lets an answer come too late; a server that shuts down does not wait for it.
func dawdle(seconds: Double) async throws {
    try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(seconds)) }
}
