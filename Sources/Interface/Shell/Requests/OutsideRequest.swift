import Domain

/// A record that was changed outside: brings back what the journal keeps, or keeps what is there.
public struct OutsideRequest: Request {
    public let record: RecordKey
    public let bringsBack: Bool
}

extension Effect {
    static func settleOutside(_ record: RecordKey, bringsBack: Bool) -> Self {
        .ask { _ in OutsideRequest(record: record, bringsBack: bringsBack) }
    }
}
