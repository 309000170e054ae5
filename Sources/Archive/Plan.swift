import Domain

/// An act on its way to the disk: what to write, in whose name, and what it answers for in the history.
struct Plan {
    let act: Act
    /// The name of the act in the journal, where whoever asks gave it one.
    var id: String?
    let direction: HistoryEntry.Direction
    /// The act undone or redone.
    let of: String?
    let edits: [Edit]
    /// Files for people that go with it.
    var files: OutFiles?
    let who: Who
    let at: Instant
    /// Records that others changed in the same place since are left as they are.
    var isPartial = false
    /// What was changed outside may be written over: that is what was asked.
    var acceptsOutside = false
    /// What a reference that was taken meanwhile became.
    var renumbered: [Renumbering.Moved] = []
}

/// One record of a plan, joined with what stands on disk.
struct Prepared {
    let key: RecordKey
    /// As it stood on disk under the lock; nil for a new record.
    let current: RecordFile.Content?
    let merged: JSONObject
    let bytes: [UInt8]

    var isNew: Bool { current == nil }
    var hasChanged: Bool { current?.tree != merged }
    var before: String? { current.map { Digest.hex($0.bytes) } }
    var after: String { Digest.hex(bytes) }
    var record: Record { Record(key, merged) }

    var touched: JournalEntry.Touched {
        let writes = Difference.between(current.map { .object($0.tree) }, .object(merged))
        return JournalEntry.Touched(record: key, before: before, after: after, writes: writes)
    }
}
