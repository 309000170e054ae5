/// Prepares one message for each post or service that something waits for.
public struct RemindRequest: Request {
    public var isAct: Bool { true }
}

extension Effect {
    static var remind: Self { .ask { _ in RemindRequest() } }
}
