/// What a screen or the shell asks of the session: everything that touches files, other programs or the end of the run. A value; beside
/// it stands how screens spell it, and the session has one file that does it.
public protocol Request: Sendable {
    /// It writes something that can be undone.
    var isAct: Bool { get }
}

extension Request {
    public var isAct: Bool { false }
}
