import Domain

extension Archive {
    /// True when a journal, of any account, tells an act without its end, or files that go with one are not in their place.
    public var hasUnfinishedWork: Bool {
        state.withLock { state in
            try? state.journals.refresh(in: state.root, state.system)
            return !state.journals.unfinished.isEmpty || state.hasBatches
        }
    }

    /// Completes what an interruption cut short and clears what it left. Runs by itself before the first write.
    public func recover(at: Instant) throws(ArchiveError) -> [RecoveryNote] {
        let result: Result<[RecoveryNote], ArchiveError> = state.withLock { state in
            do throws(ArchiveError) { return .success(try state.recover(at)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// The same, for whoever goes on whatever comes of it: what could not be ended here is shown whole or absent all the same.
    public func makeWhole(at: Instant) -> [RecoveryNote] {
        let notes = try? recover(at: at)
        if notes?.contains(where: \.isOpen) ?? true { seeWhole() }
        return notes ?? []
    }

    /// Acts that could not be ended here are shown whole or absent, as the next writer makes them, until this window writes.
    public func seeWhole() { state.withLock { $0.seeWhole() } }

    /// What recovery did since this was last asked.
    public func takeRecoveryNotes() -> [RecoveryNote] { state.withLock { $0.takeNotes() } }
}

extension FolderState {
    mutating func recover(_ at: Instant) throws(ArchiveError) -> [RecoveryNote] {
        if let obstacle { throw obstacle }
        let lock = try StoreLock(in: root, system, wait: options.lockWait)
        try checkFolder()
        needsRecovery = true
        setAside = []
        try recoverIfNeeded(at)
        _ = consume lock
        return takeNotes()
    }

    mutating func takeNotes() -> [RecoveryNote] {
        defer { notes = [] }
        return notes
    }
}
