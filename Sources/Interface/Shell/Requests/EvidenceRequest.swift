import Domain

/// Files that come into the dossier as evidence.
public enum EvidenceRequest: Request {
    /// A dropped file, of a point.
    case attach(Deposit, to: Ref, again: Bool)
    /// A file that was named by its path.
    case take(TakenFile, reply: Reply<TakeReply>)

    public var isAct: Bool { true }
}

extension Effect {
    static func attach(_ deposit: Deposit, to item: Ref, again: Bool = false) -> Self {
        .ask { _ in EvidenceRequest.attach(deposit, to: item, again: again) }
    }

    static func take(_ file: TakenFile, reply: @escaping @Sendable (TakeReply) -> Message) -> Self {
        .ask { layer in EvidenceRequest.take(file, reply: Reply(layer) { reply($0) }) }
    }
}
