/// Works out off the loop what takes long; the message is what comes of it.
public struct LaterRequest: Request {
    public let work: Reply<Void>
}

extension Effect {
    static func later(_ work: @escaping @Sendable () -> Message) -> Self { .ask { layer in LaterRequest(work: Reply(layer) { work() }) } }
}
