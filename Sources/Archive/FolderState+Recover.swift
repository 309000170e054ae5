import Domain

extension FolderState {
    /// Under the lock, before each own write: acts of any account that were cut short are made whole, or absent. May be killed
    /// anywhere and run again. What cannot be settled here is said once and stops nothing else.
    mutating func recoverIfNeeded(_ at: Instant) throws(ArchiveError) {
        try journals.refresh(in: root, system)
        let isFirst = writer == nil || needsRecovery
        if isFirst { try prepareWriter(at) }
        let unfinished = journals.unfinished.filter { !setAside.contains($0.head.id) }
        for entry in unfinished { settle(entry, at) }
        if isFirst || !unfinished.isEmpty {
            removeTemporaries()
            try journals.refresh(in: root, system)
            settleBatches()
        }
        needsRecovery = false
    }

    /// Mends the end of every journal that this account left behind, keeps the first one to write in.
    private mutating func prepareWriter(_ at: Instant) throws(ArchiveError) {
        if let writer { return try mendTail(of: writer) }
        let slots = try writerSlots()
        for (id, slot) in try slots.free() {
            let candidate = try Writer(id: id, slot: slot, journals.strands[id], in: root, system)
            try mendTail(of: candidate)
            if writer == nil { writer = candidate }
        }
        if writer != nil { return }
        let id = ULID.make(at: at, using: &chance)
        writer = try Writer(id: id, slot: try slots.new(id), nil, in: root, system)
    }

    private mutating func mendTail(of writer: Writer) throws(ArchiveError) {
        if let file = try writer.mendTail() { notes.append(.tailSetAside(file: file)) }
    }

    func writerSlots() throws(ArchiveError) -> WriterSlots {
        try WriterSlots(stateFolder: stateFolder, dossier: path, inode: try system.status(root).inode, system)
    }

    // MARK: One act

    private mutating func settle(_ entry: JournalEntry, _ at: Instant) {
        do throws(ArchiveError) {
            let resumption = try self.resumption(of: entry)
            if !failed.contains(entry.head.id), let completion = resumption.completion {
                do throws(ArchiveError) {
                    try bringAbout(completion, .completed, of: entry, at)
                    return notes.append(completion.note(of: entry))
                } catch {
                    guard resumption.isWithdrawnAfter(error) else { throw error }
                    // half of it stands: looked at anew, to take that half back
                    let half = try self.resumption(of: entry)
                    try bringAbout(half.withdrawal, .takenBack, of: entry, at)
                    return notes.append(.takenBack(entry.history))
                }
            }
            try bringAbout(resumption.withdrawal, .takenBack, of: entry, at)
            notes.append(.takenBack(entry.history))
        } catch {
            setAside.insert(entry.head.id)
            notes.append(.setAside(entry.history, error))
        }
    }

    mutating func resumption(of entry: JournalEntry) throws(ArchiveError) -> Resumption {
        try Resumption(entry) { record throws(ArchiveError) in
            let later = try journals.acts(after: entry, on: record).flatMap(\.touched).filter { $0.record == record }
            return (try current(record), later.flatMap(\.writes).map(\.path))
        }
    }

    /// Puts the records in this state, durably, then says so in the own journal.
    private mutating func bringAbout(_ state: Resumption.State, _ fate: Settlement.Fate, of entry: JournalEntry, _ at: Instant)
        throws(ArchiveError)
    {
        guard let writer else { return }
        let placement = Placement(root: root, layout: layout, system: system, writer: writer.id)
        if !state.items.isEmpty { try placement.place(state.items, chance: ULID.make(at: entry.head.at, using: &chance)) }
        try remove(state.removed)
        let touched = entry.touched.map(\.record)
        var standing: [RecordKey] = []
        for record in touched {
            if try openFolder(layout.folder(of: record.kind)) != nil { standing.append(record) }
        }
        try placement.syncFolders(of: standing)
        let settlement = Settlement(entry: entry.head.id, fate: fate, at: at, sums: state.sums)
        try writer.append([.settled(settlement)], durable: true)
    }

    private func remove(_ records: [RecordKey]) throws(ArchiveError) {
        for record in records {
            guard let folder = try openFolder(layout.folder(of: record.kind)) else { continue }
            try system.remove(layout.name(of: record), in: folder)
        }
    }

    /// After an act of which some records were written and one was refused: those are put back. False when they could not be.
    mutating func putBack(_ items: [Prepared], _ chance: String) -> Bool {
        guard let writer else { return false }
        do throws(ArchiveError) {
            var back: [Prepared] = []
            var new: [RecordKey] = []
            for item in items {
                guard let now = try current(item.key), now.bytes == item.bytes else { continue }
                guard let old = item.current else {
                    new.append(item.key)
                    continue
                }
                back.append(Prepared(key: item.key, current: now, merged: old.tree, bytes: old.bytes))
            }
            let placement = Placement(root: root, layout: layout, system: system, writer: writer.id)
            if !back.isEmpty { try placement.place(back, chance: chance) }
            try remove(new)
            try placement.syncFolders(of: new)
            return true
        } catch { return false }
    }

    /// Under the lock no writer is at work, so every temporary file is left over; what may not be removed stays.
    private mutating func removeTemporaries() {
        var count = 0
        for kind in layout.schema.kinds.filter({ !$0.isSingle }).map({ $0.name.rawValue as String? }) + [Layout.files, Layout.journal, nil]
        {
            guard let folder = try? openFolder(kind), let names = try? system.names(in: folder) else { continue }
            for name in names where Layout.isTemporary(name) {
                guard let text = String(validating: name, as: UTF8.self), (try? system.remove(text, in: folder)) != nil else { continue }
                count += 1
            }
        }
        if count > 0 { notes.append(.temporaryFilesRemoved(count)) }
    }
}
