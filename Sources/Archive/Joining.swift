import Domain

/// The merge of a plan's edits with the disk, record by record, in the order of the edits.
struct Joining {
    private(set) var prepared: [Prepared] = []
    private(set) var conflicts: [RecordConflict] = []

    mutating func join(_ edit: Edit, with current: RecordFile.Content?, _ layout: Layout) throws(ArchiveError) {
        let place = prepared.firstIndex { $0.key == edit.record }
        let theirs = place.map { prepared[$0].merged } ?? current?.tree
        if let deletion = Self.deletion(edit, theirs) {
            conflicts.append(RecordConflict(edit.record, conflicts: [deletion]))
            return
        }
        let shape = layout.schema[edit.record.kind]?.shape ?? .plain
        let outcome = Merge.threeWay(
            base: edit.base.map(JSON.object), mine: .object(edit.mine), theirs: theirs.map(JSON.object), shape: shape)
        if !outcome.conflicts.isEmpty {
            conflicts.append(RecordConflict(edit.record, conflicts: outcome.conflicts))
            return
        }
        let merged = try checked(outcome.value?.object ?? edit.mine, edit.record, layout)
        let result = Prepared(key: edit.record, current: current, merged: merged.tree, bytes: merged.bytes)
        if let place { prepared[place] = result } else { prepared.append(result) }
    }

    /// One side set the record aside, the other changed it: neither is done over the other.
    private static func deletion(_ edit: Edit, _ theirs: JSONObject?) -> Conflict? {
        guard let base = edit.base, !base.isDeleted, !edit.writes.isEmpty else { return nil }
        let mine = edit.mine.isDeleted
        if theirs?.isDeleted ?? true { return mine ? nil : Conflict(path: Path.deleted, base: nil, mine: nil, theirs: .bool(true)) }
        return mine && theirs != base ? Conflict(path: Path.deleted, base: nil, mine: .bool(true), theirs: nil) : nil
    }

    /// What goes to disk must come back from it: size, depth, and the id of the file's name.
    private func checked(_ tree: JSONObject, _ key: RecordKey, _ layout: Layout) throws(ArchiveError) -> (
        tree: JSONObject, bytes: [UInt8]
    ) {
        let bytes = JSONWriter.canonical(.object(tree))
        let path = layout.path(of: key)
        guard bytes.count <= Layout.sizeLimit else { throw .tooLarge(path, limit: Layout.sizeLimit) }
        do throws(Damage) {
            return (try RecordText.parse(bytes, path: path, key: key), bytes)
        } catch { throw .damaged(error.problem) }
    }
}
