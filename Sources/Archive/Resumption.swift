import Domain

/// How an interrupted act stands among its records, and the two ways to end it: all of it, or none.
struct Resumption {
    /// What to put on disk.
    struct State {
        var items: [Prepared] = []
        /// Records the act made, which nobody changed since.
        var removed: [RecordKey] = []
        /// Sums of records that stand then neither as before the act nor as it meant them.
        var sums: [RecordKey: String] = [:]
        /// Places that later acts wrote, and keep.
        var overtaken = 0

        func note(of entry: JournalEntry) -> RecoveryNote {
            if overtaken > 0 { return .joined(entry.history) }
            return items.isEmpty ? .confirmed(entry.history) : .completed(entry.history)
        }
    }

    /// Nil when it cannot be done: a line of its intent is missing, or something changed in its places that no act explains.
    private(set) var completion: State? = State()
    private(set) var withdrawal = State()
    /// None of it stands on disk.
    private(set) var isUntouched = true

    /// `look`: a record as it stands, and the places of it that acts after this one wrote.
    init(
        _ entry: JournalEntry, look: (RecordKey) throws(ArchiveError) -> (found: RecordFile.Content?, later: [Path])
    ) throws(ArchiveError) {
        for touched in entry.touched {
            let (found, later) = try look(touched.record)
            add(touched, found, later)
        }
        if !entry.isWhole { completion = nil }
    }

    /// Whether the act is taken back when completing it failed so. A disk that did not confirm may have it all.
    func isWithdrawnAfter(_ error: ArchiveError) -> Bool {
        switch error {
        case .notConfirmed: false
        case .halfDone: true
        default: !isUntouched
        }
    }

    private mutating func add(_ touched: JournalEntry.Touched, _ found: RecordFile.Content?, _ later: [Path]) {
        let sum = found.map { Digest.hex($0.bytes) }
        if sum != touched.before { isUntouched = isUntouched && !touched.standsAnywhere(in: found?.tree) }
        if var state = completion {
            completion = state.redo(touched, found, sum, later) ? state : nil
        }
        withdrawal.undo(touched, found, sum, later)
    }
}

extension Resumption.State {
    /// The record with the writes done, where each place still holds its old value. False when that is not so.
    fileprivate mutating func redo(_ touched: JournalEntry.Touched, _ found: RecordFile.Content?, _ sum: String?, _ later: [Path]) -> Bool {
        if sum == touched.after { return true }
        var tree: JSON? = (found?.tree).map(JSON.object)
        for write in touched.writes {
            let now = tree?[write.path]
            if later.contains(where: write.path.overlaps) {
                if now != write.after { overtaken += 1 }
            } else if now == write.before {
                if write.path.steps.isEmpty { tree = write.after } else { tree?.set(write.after, at: write.path) }
            } else if now != write.after {
                return false
            }
        }
        add(touched, found, tree?.object)
        return true
    }

    /// The record without the writes; what others wrote there since stays.
    fileprivate mutating func undo(_ touched: JournalEntry.Touched, _ found: RecordFile.Content?, _ sum: String?, _ later: [Path]) {
        guard let found, sum != touched.before else { return }
        if touched.isCreation {
            if sum == touched.after, later.isEmpty { removed.append(touched.record) } else { sums[touched.record] = sum }
            return
        }
        var tree = JSON.object(found.tree)
        for write in touched.writes.reversed() where tree[write.path] == write.after && !later.contains(where: write.path.overlaps) {
            tree.set(write.before, at: write.path)
        }
        add(touched, found, tree.object)
    }

    private mutating func add(_ touched: JournalEntry.Touched, _ found: RecordFile.Content?, _ tree: JSONObject?) {
        guard let tree else { return }
        let item = Prepared(key: touched.record, current: found, merged: tree, bytes: JSONWriter.canonical(.object(tree)))
        if item.hasChanged { items.append(item) }
        let sum = item.hasChanged ? item.after : item.before
        if let sum, sum != touched.after, sum != touched.before { sums[touched.record] = sum }
    }
}

extension JournalEntry.Touched {
    /// Whether a value that the act wrote stands in the record.
    fileprivate func standsAnywhere(in tree: JSONObject?) -> Bool {
        guard let tree = tree.map(JSON.object) else { return false }
        return writes.contains { $0.after != $0.before && tree[$0.path] == $0.after }
    }
}

extension Path {
    /// Whether one of the two places lies in the other.
    func overlaps(_ other: Path) -> Bool { steps.starts(with: other.steps) || other.steps.starts(with: steps) }
}
