import Hummingbird
import NIOCore

/// A request with the connection it came on, which knows the client's certificate and which one fault closes.
struct RegisterContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}
