import Domain

extension Archive {
    /// Takes back the last act of this person, whatever window or day it was done in. All of it or nothing.
    public func undo(who: Who, at: Instant) -> CommitAnswer { state.withLock { $0.perform(.undo, who, at) } }

    /// Does again the last act taken back, as long as no new act followed.
    public func redo(who: Who, at: Instant) -> CommitAnswer { state.withLock { $0.perform(.redo, who, at) } }

    /// What `undo` would take back.
    public func undoable(who: Who) -> HistoryEntry? { stack(of: who).undo.last?.original.history }

    /// What `redo` would do again, as of when it was taken back.
    public func redoable(who: Who) -> HistoryEntry? { stack(of: who).redo.last?.latest.history }

    /// The acts on a record, or on anything, the newest first.
    public func history(of key: RecordKey? = nil, limit: Int) -> [HistoryEntry] {
        let acts = readJournals().acts.reversed().lazy.filter { act in
            key.map { key in act.touched.contains { $0.record == key } } ?? true
        }
        return acts.prefix(limit).map(\.history)
    }

    private func stack(of who: Who) -> UndoStack { UndoStack(readJournals().acts, of: who) }

    /// A journal that cannot be read tells nothing.
    private func readJournals() -> JournalIndex {
        state.withLock { state in
            try? state.journals.refresh(in: state.root, state.system)
            return state.journals
        }
    }
}
