import Domain

extension Archive {
    /// Work that no act waits for, after each of them: cheap when there is nothing to do.
    public func tidy(at: Instant) { state.withLock { $0.tidy(at) } }
}
