import Domain

extension JournalIndex {
    /// The last act on a record, one whose end is still to be written included; nil when no journal speaks of it.
    func lastAct(on key: RecordKey) -> JournalEntry? {
        all.last { entry in entry.outcome != .abandoned && entry.touched.contains { $0.record == key } }
    }

    /// The last act on a record where it left it as it stands now; nil when it was changed outside the program since.
    func lastAct(on record: Record) -> JournalEntry? {
        guard let entry = lastAct(on: record.key) else { return nil }
        let sum = Digest.hex(JSONWriter.canonical(.object(record.tree)))
        return entry.touched.contains { $0.record == record.key && $0.after == sum } ? entry : nil
    }
}
