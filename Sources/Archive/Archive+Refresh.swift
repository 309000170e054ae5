import Domain

extension Archive {
    /// Looks at every file and reads those that changed: for file systems that send no news, and after `rescan`.
    public func refresh() -> Refreshed {
        state.withLock { $0.look { state throws(ArchiveError) in try state.rescan() } }
    }

    /// Looks at the named files only. What this window wrote itself is no news.
    public func refresh(_ names: [String]) -> Refreshed {
        state.withLock { $0.look { state throws(ArchiveError) in try state.look(at: names) } }
    }

    /// What the loop polls to hear of changes; nil on network file systems and when the system gives no watch:
    /// call `refresh()` every two seconds then.
    public var watchDescriptor: Int32? {
        watch.withLock { $0.opened()?.descriptor }
    }

    /// What changed since the last time. Never waits.
    public func watchEvents() -> WatchResult {
        watch.withLock { $0.read() }
    }
}
