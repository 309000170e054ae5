import Domain

extension Archive {
    /// Takes back the last act of this person, whatever window or day it was done in. All of it or nothing.
    public func undo(who: Who, at: Instant) -> CommitAnswer { state.withLock { $0.perform(.undo, who, at) } }

    /// Does again the last act taken back, as long as no new act followed.
    public func redo(who: Who, at: Instant) -> CommitAnswer { state.withLock { $0.perform(.redo, who, at) } }

    /// What `undo` would take back.
    public func undoable(who: Who) throws(ArchiveError) -> HistoryEntry? { try stack(of: who).undo.last?.original.history }

    /// What `redo` would do again, as of when it was taken back.
    public func redoable(who: Who) throws(ArchiveError) -> HistoryEntry? { try stack(of: who).redo.last?.latest.history }

    /// The acts on a record, or on anything, the newest first.
    public func history(of key: RecordKey? = nil, limit: Int) throws(ArchiveError) -> [HistoryEntry] {
        let acts = try readJournals().acts.reversed().lazy.filter { act in
            key.map { key in act.touched.contains { $0.record == key } } ?? true
        }
        return acts.prefix(limit).map(\.history)
    }

    /// Nothing to take back is only known when every journal could be read.
    private func stack(of who: Who) throws(ArchiveError) -> UndoStack {
        let journals = try readJournals()
        let stack = UndoStack(journals.acts, of: who)
        if stack.undo.isEmpty, stack.redo.isEmpty, let unread = journals.unread.values.first { throw unread }
        return stack
    }

    private func readJournals() throws(ArchiveError) -> JournalIndex {
        let result: Result<JournalIndex, ArchiveError> = state.withLock { state in
            do throws(ArchiveError) {
                try state.journals.refresh(in: state.root, state.system)
                return .success(state.journals)
            } catch { return .failure(error) }
        }
        return try result.get()
    }
}
