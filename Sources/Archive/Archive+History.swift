import Domain

extension Archive {
    /// Takes back the last act of this person that is not in `passing`, whatever window or day it was done in. All of it or nothing;
    /// with `isPartial`, all but the records that others changed in the same place since. `act`: the one of that name, and no other.
    public func undo(who: Who, at: Instant, act: String? = nil, passing: Set<String> = [], isPartial: Bool = false) -> CommitAnswer {
        state.withLock { $0.perform(.undo(act, passing: passing, isPartial: isPartial), who, at) }
    }

    /// Does again the last act taken back, as long as no new act followed.
    public func redo(who: Who, at: Instant, act: String? = nil) -> CommitAnswer {
        state.withLock { $0.perform(.redo(act), who, at) }
    }

    /// What `undo` would take back. Nothing is only known when every journal could be read.
    public func undoable(who: Who, passing: Set<String> = []) throws(ArchiveError) -> HistoryEntry? {
        try withState { state throws(ArchiveError) in
            let act = try state.nextUndoable(by: who, passing: passing)
            if act == nil, let unread = state.journals.unread.values.first { throw unread }
            return act.map { act in (state.journals.acts.last { $0.head.id == act.original } ?? act).history }
        }
    }

    /// What `redo` would do again, as of when it was taken back.
    public func redoable(who: Who) throws(ArchiveError) -> HistoryEntry? {
        try withState { state throws(ArchiveError) in
            let act = try state.journals.undoable(by: who.selves(in: state.dossier)).redo
            if act == nil, let unread = state.journals.unread.values.first { throw unread }
            return act?.history
        }
    }

    /// The acts on a record, or on anything, the newest first.
    public func history(of key: RecordKey? = nil, limit: Int) throws(ArchiveError) -> [HistoryEntry] {
        try withState { state throws(ArchiveError) in try state.journals.history(of: key, limit: limit).map(\.history) }
    }

    private func withState<Value: Sendable>(_ body: @Sendable (inout FolderState) throws(ArchiveError) -> Value) throws(ArchiveError)
        -> Value
    {
        let result: Result<Value, ArchiveError> = state.withLock { state in
            do throws(ArchiveError) {
                try state.journals.refresh(in: state.root, state.system)
                return .success(try body(&state))
            } catch { return .failure(error) }
        }
        return try result.get()
    }
}
