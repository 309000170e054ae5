import Text

/// References that the program proposed and that somebody else took meanwhile: the next free one of the series stands in their place.
public struct Renumbering: Sendable {
    /// One that was taken.
    public struct Moved: Sendable, Equatable {
        public let record: RecordKey
        public let from: String
        public let to: String
        /// Who bears it.
        public let taken: RecordKey
    }

    public let edits: [Edit]
    public let moved: [Moved]

    /// `dossier`: as it stands where the change is about to be written.
    public init(_ change: Change, in dossier: Dossier) {
        var (edits, moved) = (change.edits, [Moved]())
        for place in edits.indices where change.proposed.contains(edits[place].record) {
            let edit = edits[place]
            guard let key = dossier.schema[edit.record.kind]?.referenceKey, let wanted = edit.mine[key]?.text, !wanted.isBlank,
                let other = Self.bearer(of: wanted, key, but: edit.record, dossier)
            else { continue }
            let references =
                dossier.allRecords(edit.record.kind).compactMap { $0.tree[key]?.text }
                + edits.filter { $0.record.kind == edit.record.kind }.compactMap { $0.mine[key]?.text }
            guard let next = NextReference.following(wanted, among: references) else { continue }
            let writes = edit.writes.filter { $0.path != Path(key) } + [Write(Path(key), .string(next))]
            edits[place] = Edit(edit.record, base: edit.base, writes: writes)
            moved.append(Moved(record: edit.record, from: wanted, to: next, taken: other))
        }
        self.edits = edits
        self.moved = moved
    }

    private static func bearer(of reference: String, _ key: String, but own: RecordKey, _ dossier: Dossier) -> RecordKey? {
        let wanted = Folding.fold(reference)
        return dossier.records(own.kind).first { $0.key != own && Folding.fold($0.tree[key]?.text ?? "") == wanted }?.key
    }
}
