import Domain

extension FolderState {
    /// Under the lock, before the first own write and after one that ended in doubt. May be killed anywhere and run again.
    mutating func recoverIfNeeded(_ at: Instant) throws(ArchiveError) {
        if writer != nil, !needsRecovery { return }
        try journals.refresh(in: root, system)
        if let writer { try finish(writer) } else { try takeSlot(at) }
        try removeTemporaries()
        needsRecovery = false
    }

    /// Goes through every journal that this account left behind, keeps the first one to write in.
    private mutating func takeSlot(_ at: Instant) throws(ArchiveError) {
        let slots = try writerSlots()
        for (id, slot) in try slots.free() {
            let candidate = try Writer(id: id, slot: slot, in: root, system)
            try finish(candidate)
            if writer == nil { writer = candidate }
        }
        if writer != nil { return }
        let id = ULID.make(at: at, using: &chance)
        writer = try Writer(id: id, slot: try slots.new(id), in: root, system)
    }

    func writerSlots() throws(ArchiveError) -> WriterSlots {
        try WriterSlots(stateFolder: stateFolder, dossier: path, inode: try system.status(root).inode, system)
    }

    private mutating func finish(_ writer: Writer) throws(ArchiveError) {
        if let file = try writer.mendTail() { notes.append(.tailSetAside(file: file)) }
        for entry in writer.text.unfinished { try finish(entry, writer) }
    }

    private mutating func finish(_ entry: JournalEntry, _ writer: Writer) throws(ArchiveError) {
        guard entry.isWhole, !failed.contains(entry.head.id) else {
            return try writer.append([.abandon(entry: entry.head.id)], durable: true)
        }
        guard let items = try remaining(of: entry) else {
            notes.append(.abandoned(entry.history))
            return try writer.append([.abandon(entry: entry.head.id)], durable: true)
        }
        let placement = Placement(root: root, layout: layout, system: system, writer: writer.id)
        try placement.syncFolders(of: entry.touched.map(\.record))
        if !items.isEmpty { try placement.place(items, chance: ULID.make(at: entry.head.at, using: &chance)) }
        notes.append(items.isEmpty ? .confirmed(entry.history) : .completed(entry.history))
        try writer.append([.commit(entry: entry.head.id)], durable: true)
    }

    /// The records of an interrupted act that are still to be written; nil when one of them can no longer be.
    private func remaining(of entry: JournalEntry) throws(ArchiveError) -> [Prepared]? {
        var items: [Prepared] = []
        for touched in entry.touched {
            let found: RecordFile.Content?
            do throws(ArchiveError) { found = try current(touched.record) } catch {
                guard case .damaged = error else { throw error }
                return nil
            }
            let sum = found.map { Digest.hex($0.bytes) }
            if sum == touched.after || journals.isSuperseded(entry, on: touched.record) { continue }
            guard let tree = Self.redone(touched, on: found?.tree) else { return nil }
            if tree == found?.tree { continue }
            items.append(Prepared(key: touched.record, current: found, merged: tree, bytes: JSONWriter.canonical(.object(tree))))
        }
        return items
    }

    /// The record with the writes done, where each place still holds its old value or already its new one.
    private static func redone(_ touched: JournalEntry.Touched, on tree: JSONObject?) -> JSONObject? {
        var result: JSON? = tree.map(JSON.object)
        for write in touched.writes {
            let now = result?[write.path]
            guard now == write.before || now == write.after else { return nil }
            if write.path.steps.isEmpty { result = write.after } else { result?.set(write.after, at: write.path) }
        }
        return result?.object
    }

    /// Under the lock no writer is at work, so every temporary file is left over.
    private mutating func removeTemporaries() throws(ArchiveError) {
        var count = 0
        for kind in layout.schema.kinds.filter({ !$0.isSingle }).map({ $0.name.rawValue as String? }) + [Layout.files, nil] {
            guard let folder = try openFolder(kind) else { continue }
            for name in try system.names(in: folder) where Layout.isTemporary(name) {
                guard let text = String(validating: name, as: UTF8.self) else { continue }
                try system.remove(text, in: folder)
                count += 1
            }
        }
        if count > 0 { notes.append(.temporaryFilesRemoved(count)) }
    }
}
