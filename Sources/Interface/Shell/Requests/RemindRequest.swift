import Domain

/// Prepares the messages that remind people of some things: one for each post or service.
public struct RemindRequest: Request {
    public let refs: [Ref]
    /// As far ahead as the list looked they were chosen in.
    public let horizon: Outlook.Horizon
    public var isAct: Bool { true }

    public init(_ refs: [Ref], _ horizon: Outlook.Horizon) {
        self.refs = refs
        self.horizon = horizon
    }
}
