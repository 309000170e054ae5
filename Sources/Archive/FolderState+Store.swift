import Domain

extension FolderState {
    /// What goes with the act under a name of the moment, then the act, then what goes with it under its own.
    mutating func store(_ items: [Prepared], _ plan: Plan, all: [Record]) throws(ArchiveError) -> Stored {
        let head = entry(for: plan)
        guard let files = plan.files else { return try store(items, plan, head, all) }
        let batch = try OutBatch(files, act: head.id, in: root, system)
        let stored: Stored
        do throws(ArchiveError) { stored = try store(items, plan, head, all) } catch {
            // in doubt, recovery asks the journal
            if !needsRecovery { batch.drop() }
            throw error
        }
        do throws(ArchiveError) { try batch.land() } catch { throw notLanded(batch, error, stored) }
        return stored
    }

    /// The act stands, and whoever asked is told of a failure: what it wrote is news.
    private mutating func notLanded(_ batch: OutBatch, _ error: ArchiveError, _ stored: Stored) -> ArchiveError {
        news.updated.formUnion(stored.entry?.touched ?? [])
        if case .notConfirmed = error { return error }
        if stored.entry == nil {
            batch.drop()
            return error
        }
        needsRecovery = true
        return .notShown(batch.path, error)
    }

    /// Journal, records, commit line. Nothing to write is stored already.
    private mutating func store(_ items: [Prepared], _ plan: Plan, _ head: HistoryEntry, _ all: [Record]) throws(ArchiveError) -> Stored {
        guard !items.isEmpty, let writer else { return Stored(records: all, entry: nil) }
        try writer.turnOver()
        let rank = journals.nextRank
        let outside = outsideNote(items, plan, rank)
        let length = writer.text.length
        let lines = outside + Self.intent(head, rank: outside.isEmpty ? rank : rank + 1, items)
        do throws(ArchiveError) {
            try writer.append(lines, durable: true)
            let placement = Placement(root: root, layout: layout, system: system, writer: writer.id)
            try placement.place(items, chance: ULID.make(at: plan.at, using: &chance))
        } catch { throw giveUp(head, error, writer, length, items) }
        do throws(ArchiveError) { try writer.append([.commit(entry: head.id)], durable: false) } catch { needsRecovery = true }
        try? journals.refresh(in: root, system)
        learn(items)
        let touched = items.map(\.touched)
        let done = JournalEntry(head: head, rank: rank, records: items.count, touched: touched, outcome: .committed)
        return Stored(records: all, entry: done.history)
    }

    /// An act that failed leaves no trace in the records nor the journal; one in doubt stays there for recovery.
    private mutating func giveUp(_ head: HistoryEntry, _ error: ArchiveError, _ writer: Writer, _ length: Int, _ items: [Prepared])
        -> ArchiveError
    {
        var told = error
        if case .halfDone(_, let cause) = error, putBack(items, ULID.make(at: head.at, using: &chance)) { told = cause }
        switch told {
        case .notConfirmed, .halfDone: needsRecovery = true
        default:
            if !writer.takeBack(to: length) {
                needsRecovery = true
                failed.insert(head.id)
            }
        }
        return told
    }

    private mutating func entry(for plan: Plan) -> HistoryEntry {
        let id = plan.id ?? ULID.make(at: plan.at, using: &chance)
        return HistoryEntry(
            id: id, at: plan.at, who: plan.who, act: plan.act, direction: plan.direction, of: plan.of, touched: [], writes: [])
    }

    private static func intent(_ head: HistoryEntry, rank: Int, _ items: [Prepared]) -> [JournalLine] {
        [.begin(head, rank: rank, records: items.count)] + items.map { .write(entry: head.id, $0.touched) }
    }

    /// What was changed by hand, git or another tool since the journals last spoke of these records, told before it is built on.
    private mutating func outsideNote(_ items: [Prepared], _ plan: Plan, _ rank: Int) -> [JournalLine] {
        let touched = items.compactMap(outsideChange)
        return touched.isEmpty ? [] : outsideLines(touched, plan.who, plan.at, rank)
    }

    private mutating func outsideLines(_ touched: [JournalEntry.Touched], _ who: Who, _ at: Instant, _ rank: Int) -> [JournalLine] {
        let name = touched.count == 1 ? "\(touched[0].record.kind.rawValue)/\(touched[0].record.id)" : "\(touched.count)"
        return doneLines(Act(.outside, name), touched, who, at, rank)
    }

    /// An act of which everything stands on disk already.
    mutating func doneLines(_ act: Act, _ touched: [JournalEntry.Touched], _ who: Who, _ at: Instant, _ rank: Int) -> [JournalLine] {
        let id = ULID.make(at: at, using: &chance)
        let head = HistoryEntry(id: id, at: at, who: who, act: act, direction: .do, of: nil, touched: [], writes: [])
        return [.begin(head, rank: rank, records: touched.count)] + touched.map { .write(entry: id, $0) } + [.commit(entry: id)]
    }

    private func outsideChange(_ item: Prepared) -> JournalEntry.Touched? {
        guard let current = item.current, let sum = item.before else { return nil }
        let known = baseline.record(item.key)?.tree
        switch journals.explains(item.key, sum) {
        case true?: return nil
        case nil: if known == nil || known == current.tree { return nil }
        case false?: break
        }
        let writes = known.map { Difference.between(.object($0), .object(current.tree)) } ?? []
        return JournalEntry.Touched(record: item.key, before: journals.lastSum(of: item.key), after: sum, writes: writes)
    }

    /// Takes what was written as known, so that it does not come back as somebody else's news.
    private mutating func learn(_ items: [Prepared]) {
        for item in items {
            let folder = try? openFolder(layout.folder(of: item.key.kind))
            let status = folder.flatMap { try? system.status(layout.name(of: item.key), in: $0) }
            stamps[layout.path(of: item.key)] = status?.stamp
            baseline.put(item.record)
            dossier.put(item.record)
        }
    }
}
