extension Acts {
    /// Writes the values chosen, by the id of what they settle, and takes the settled ones off the record.
    public func settle(_ record: Record, _ chosen: [String: JSON?]) -> Change {
        let settled = record.disagreements.filter { chosen[$0.id] != nil }
        let values = settled.map { Write($0.path, chosen[$0.id] ?? nil) }
        let waiting = Path(Disagreement.key)
        let isLast = settled.count == record.tree[Disagreement.key]?.array?.count
        let removed = isLast ? [Write(waiting, nil)] : settled.map { Write(waiting.element($0.id), nil) }
        return edit(record, values + removed, verb: .settle)
    }
}
