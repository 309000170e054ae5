import Domain

/// Stores a change.
public struct CommitRequest: Request {
    public let change: Change
    /// The text kept that it makes useless once stored.
    public let draft: String?
    public let reply: Reply<CommitReply>?

    public var isAct: Bool { true }
}

extension Effect {
    static func commit(_ change: Change, draft: String? = nil, reply: (@Sendable (CommitReply) -> Message)? = nil) -> Self {
        .ask { layer in CommitRequest(change: change, draft: draft, reply: reply.map { make in Reply(layer) { make($0) } }) }
    }

    var isCommit: Bool { request is CommitRequest }
}
