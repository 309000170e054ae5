import Domain

extension JournalIndex {
    /// Acts on a record, or on anything, the newest first. Closed segments are read as far as they are asked for.
    mutating func history(of key: RecordKey?, limit: Int) throws(ArchiveError) -> [JournalEntry] {
        while true {
            let isWanted = Self.segments(of: key)
            let horizon = horizon(where: isWanted) ?? -1
            let found = acts.reversed().lazy.filter { act in
                act.rank > horizon && (key.map { key in act.touched.contains { $0.record == key } } ?? true)
            }.prefix(limit)
            if horizon < 0 || found.count >= limit { return Array(found) }
            try reachFurther(where: isWanted)
        }
    }

    /// The act of this name, however it ended; nil when no journal tells of it. Throws where one that may is closed to this account.
    mutating func act(_ id: String) throws(ArchiveError) -> JournalEntry? {
        while true {
            if let found = all.last(where: { $0.head.id == id }) { return found }
            if horizon(where: { _, _ in true }) == nil { break }
            try reachFurther { _, _ in true }
        }
        if let closed = unread.values.first { throw closed }
        return nil
    }

    /// The acts after this one that touched the record too, the oldest first.
    mutating func acts(after entry: JournalEntry, on key: RecordKey) throws(ArchiveError) -> [JournalEntry] {
        try reach(entry.rank, where: Self.segments(of: key))
        return acts.filter { JournalEntry.precedes(entry, $0) && $0.touched.contains { $0.record == key } }
    }

    /// The act that made a record; of closed segments the first that tells of the record is read.
    func maker(of key: RecordKey) -> HistoryEntry? {
        let summed = strands.values.compactMap { $0.firstEntries(on: key, source) }.joined().map(settled)
        let makers = (all + summed).filter { act in
            act.outcome == .committed && act.touched.contains { $0.record == key && $0.before == nil }
        }
        return makers.min(by: JournalEntry.precedes)?.head
    }

    /// What a person, under each of their names, can undo and redo next; acts in `passing` are passed over. `named`: of that act alone.
    mutating func undoable(by selves: [Who], passing: Set<String> = [], named: String? = nil) throws(ArchiveError) -> UndoSearch {
        let names = selves.map(\.journalName)
        while true {
            let isMine = { (strand: JournalStrand, segment: JournalSummary.Segment) in
                names.contains { strand.summary.holds($0, in: segment) }
            }
            let horizon = horizon(where: isMine) ?? -1
            var search = UndoSearch(passing: passing, named: named)
            for act in acts.reversed() {
                if search.isDone || act.rank <= horizon { break }
                if act.isUndoable, selves.contains(where: act.head.who.isSamePerson) { search.look(at: act) }
            }
            if horizon < 0 || search.isDone { return search }
            try reachFurther(where: isMine)
        }
    }

    /// Whether the record stood with this sum before its last act: a copy that came back from an earlier day.
    mutating func isEarlier(_ sum: String, of key: RecordKey) throws(ArchiveError) -> Bool {
        if told(key)?.sum == sum { return false }
        if strands.values.contains(where: { $0.baselines.contains { $0.sums[key] == sum } }) { return true }
        try reach(-1, where: Self.segments(of: key))
        return acts.contains { act in
            act.touched.contains { $0.record == key && ($0.before == sum || $0.after == sum) } || act.sum(of: key) == sum
        }
    }

    private static func segments(of key: RecordKey?) -> (JournalStrand, JournalSummary.Segment) -> Bool {
        { strand, segment in key.map { strand.summary.records[$0]?.segments.contains(segment.number) ?? false } ?? true }
    }
}
