import Domain

/// Interrupted acts for whoever cannot end them: shown whole or absent, as the next writer makes them. In memory alone.
extension FolderState {
    /// What was put in the place of records as they stand on disk.
    struct Overlay {
        /// As they stand; nil where there is none.
        fileprivate var standing: [RecordKey: Record?] = [:]
        /// It is looked after: this window writes nothing, or could not end what it found.
        fileprivate var isWanted = false
    }

    /// From now on, until this window writes.
    mutating func seeWhole() {
        overlay.isWanted = true
        underOverlay { _ in }
    }

    /// Every record as it stands on disk again: what is written is built on that.
    mutating func seeAsOnDisk() {
        liftOverlay()
        overlay.isWanted = false
    }

    /// Records may have changed on disk under what was laid over them: both are told as one.
    mutating func underOverlay(_ look: (inout FolderState) throws(ArchiveError) -> Void) {
        guard overlay.isWanted else {
            try? look(&self)
            return
        }
        let shown = Dictionary(uniqueKeysWithValues: overlay.standing.keys.map { ($0, dossier.record($0)) })
        liftOverlay()
        try? look(&self)
        layOver()
        for key in Set(shown.keys).union(overlay.standing.keys) {
            let seen = shown[key] ?? overlay.standing[key] ?? nil
            let now = dossier.record(key)
            if seen != now { note(key, now) }
        }
    }

    private mutating func note(_ key: RecordKey, _ now: Record?) {
        if now == nil {
            news.updated.remove(key)
            news.removed.insert(key)
        } else {
            news.removed.remove(key)
            news.updated.insert(key)
        }
    }

    private mutating func liftOverlay() {
        for (key, record) in overlay.standing { put(record, at: key) }
        overlay.standing = [:]
    }

    private mutating func put(_ record: Record?, at key: RecordKey) {
        if let record { dossier.put(record) } else { dossier.remove(key) }
    }

    /// What cannot be made whole here stays as it stands.
    private mutating func layOver() {
        guard overlay.isWanted, (try? journals.refresh(in: root, system)) != nil else { return }
        for entry in journals.unfinished {
            guard let resumption = try? resumption(of: entry) else { continue }
            let state = failed.contains(entry.head.id) ? resumption.withdrawal : resumption.completion ?? resumption.withdrawal
            for item in state.items { lay(item.record, over: item.key) }
            for key in state.removed { lay(nil, over: key) }
        }
    }

    private mutating func lay(_ record: Record?, over key: RecordKey) {
        if overlay.standing[key] == nil { overlay.standing[key] = .some(dossier.record(key)) }
        put(record, at: key)
    }
}
