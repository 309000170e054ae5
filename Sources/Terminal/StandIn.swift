/// The terminal that is drawn for where the system does not know the one that TERM names.
public struct StandIn: Sendable, Equatable {
    /// Those tried, one after the other: what is unknown speaks one of them nearly always.
    static let names = ["xterm-256color", "xterm", "vt100"]

    public let wanted: String
    public let used: String
}
