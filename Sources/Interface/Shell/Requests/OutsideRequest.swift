import Domain

/// Records that were changed outside: brings back what the journal keeps, or keeps what is there.
public struct OutsideRequest: Request {
    public let records: [RecordKey]
    public let bringsBack: Bool

    public var isAct: Bool { true }
}

extension Effect {
    static func settleOutside(_ records: [RecordKey], bringsBack: Bool) -> Self {
        .ask { _ in OutsideRequest(records: records, bringsBack: bringsBack) }
    }
}
