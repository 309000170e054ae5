import Domain

/// How an archive is opened.
public struct Options: Sendable {
    /// Milliseconds to wait for the lock.
    public var lockWait = 10_000
    /// Never write, whatever the permissions.
    public var isReadOnly = false
    /// Repeats the ids of acts and journals, for snapshots; nil draws them.
    public var seed: UInt64?
    /// The day of an instant where the people are: absences and what was made « today » count by it.
    public var day: @Sendable (Instant) -> Day = { Day(number: Int((Double($0.seconds) / 86_400).rounded(.down))) }
    package var probe: Probe?

    public init() {}

    package init(lockWait: Int = 10_000, probe: Probe?) {
        self.lockWait = lockWait
        self.probe = probe
    }
}
