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
    /// Milliseconds a dropped file must not have moved before it can be taken.
    package var depositPause = 5_000
    /// For tests: what is to be taken for the weakness of the share.
    package var share: ShareWeakness?
    package var probe: Probe?

    public init() {}

    /// For tests: dropped files are taken at once.
    package init(lockWait: Int = 10_000, depositPause: Int = 0, probe: Probe?) {
        self.lockWait = lockWait
        self.depositPause = depositPause
        self.probe = probe
    }
}
