import Domain

extension Archive {
    /// The journals beside the records: what is not whole, what changed outside. `isThorough`: closed segments are read too.
    public func inspect(isThorough: Bool) throws(ArchiveError) -> Inspection {
        let result: Result<Inspection, ArchiveError> = state.withLock { state in
            do throws(ArchiveError) { return .success(try state.inspect(isThorough: isThorough)) } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// What the journals cannot explain of a record; nil when it stands as its last act left it.
    public func outsideChange(of record: RecordKey) throws(ArchiveError) -> OutsideChange? {
        let result: Result<OutsideChange?, ArchiveError> = state.withLock { state in
            do throws(ArchiveError) {
                try state.journals.refresh(in: state.root, state.system)
                return .success(try state.change(of: record))
            } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// Puts back what the journals keep of records that were changed outside: one act like any other, that can be undone.
    public func bringBack(_ records: [RecordKey], who: Who, at: Instant) -> CommitAnswer {
        state.withLock { $0.perform(.bringBack(records), who, at) }
    }

    /// Keeps records as they stand, changed outside: the journal says so, and goes on from there. Undone, they are as it kept them.
    public func accept(_ records: [RecordKey], who: Who, at: Instant) -> CommitAnswer { state.withLock { $0.accept(records, who, at) } }
}
