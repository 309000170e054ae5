import Domain

/// The journal of a record, or of the whole dossier.
public struct HistoryRequest: Request {
    public let key: RecordKey?
    public let reply: Reply<[HistoryLine]>
}

extension Effect {
    static func history(_ key: RecordKey?, reply: @escaping @Sendable ([HistoryLine]) -> Message) -> Self {
        .ask { layer in HistoryRequest(key: key, reply: Reply(layer) { reply($0) }) }
    }
}
