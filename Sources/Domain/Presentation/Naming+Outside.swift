extension Naming {
    /// What people call a record that was changed outside, one that is gone included.
    public func name(of change: OutsideChange) -> String {
        if let record = dossier.record(change.record) { return full(record) }
        return change.lost.map { full(Record(change.record, $0)) } ?? change.file
    }
}
