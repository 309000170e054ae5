import Domain

/// All journals of a dossier, read as far as they are needed. Anyone reads all of them; each is written by its owner alone.
struct JournalIndex {
    private(set) var strands: [String: JournalStrand] = [:]
    /// Files whose names no writer gives, copies for the most part: their acts count once.
    private(set) var strays: [String: JournalText] = [:]
    /// Every act that was read, the oldest first.
    private(set) var all: [JournalEntry] = []
    private var settlements: [String: Settlement] = [:]
    /// Journals this account may not read: what they tell is not known.
    private(set) var unread: [String: ArchiveError] = [:]
    private(set) var source: JournalSource?
    private var names = JournalNames()

    /// Acts that happened, of those read, the oldest first.
    var acts: some BidirectionalCollection<JournalEntry> { all.lazy.filter { $0.outcome == .committed } }

    var nextRank: Int {
        let summed = strands.values.map(\.summary.highest).max() ?? 0
        let bases = strands.values.flatMap(\.baselines).map(\.rank).max() ?? 0
        return max(all.last?.rank ?? 0, summed, bases) + 1
    }

    /// Acts of any journal that nobody has said the end of. Under the lock nobody is at work on them: they were interrupted.
    var unfinished: [JournalEntry] { all.filter { $0.outcome == .begun } }

    // MARK: Records

    /// Whether the last act on this record left it with this sum; nil when no journal speaks of it.
    func explains(_ key: RecordKey, _ sum: String?) -> Bool? {
        let told = told(key)
        if unfinished.contains(where: { $0.touched.contains { $0.record == key && $0.after == sum } }) { return true }
        // acts whose rank was written over by hand stand nowhere for certain
        if all.prefix(while: { $0.rank == 0 }).contains(where: { $0.tells(key) && $0.sum(of: key) == sum }) { return true }
        return told.map { $0.sum == sum }
    }

    /// The sum the record had after its last act.
    func lastSum(of key: RecordKey) -> String? { told(key)?.sum }

    /// How the record stood after the last act on it, or when the journals began; nil when none speaks of it.
    func told(_ key: RecordKey) -> (rank: Int, sum: String?)? {
        var best: (rank: Int, sum: String?)?
        for strand in strands.values {
            if let told = strand.summary.records[key], told.rank > best?.rank ?? -1 { best = (told.rank, told.sum) }
            for baseline in strand.baselines where baseline.rank > best?.rank ?? -1 {
                if let sum = baseline.sums[key] { best = (baseline.rank, sum) }
            }
        }
        let act = all.last { $0.tells(key) }
        if let act, act.rank >= best?.rank ?? -1 { best = (act.rank, act.sum(of: key)) }
        return best
    }

    /// How every record the journals speak of stood last.
    var allTold: [RecordKey: (rank: Int, sum: String?)] {
        var found: [RecordKey: (rank: Int, sum: String?)] = [:]
        func note(_ key: RecordKey, _ rank: Int, _ sum: String?) { if rank >= found[key]?.rank ?? -1 { found[key] = (rank, sum) } }
        for strand in strands.values {
            for (key, told) in strand.summary.records { note(key, told.rank, told.sum) }
            for baseline in strand.baselines { for (key, sum) in baseline.sums { note(key, baseline.rank, sum) } }
        }
        for act in all {
            for touched in act.touched where act.tells(touched.record) { note(touched.record, act.rank, act.sum(of: touched.record)) }
        }
        return found
    }

    // MARK: Reading

    /// Reads what was added since the last time.
    mutating func refresh(in root: OpenFile, _ system: System) throws(ArchiveError) {
        let folder: OpenFile
        do throws(ArchiveError) { folder = try system.openFolder(Layout.journal, in: root) } catch {
            if error.isMissing { return }
            throw error
        }
        let source = JournalSource(folder: folder, system: system)
        self.source = source
        try names.refresh(source)
        var hasMoved = false
        for name in names.strays where try read(stray: name, source) { hasMoved = true }
        for (writer, numbers) in names.numbers {
            var strand = strands[writer] ?? JournalStrand(writer)
            if try strand.refresh(numbers, hasIndex: names.indexes.contains(writer), source, &unread) { hasMoved = true }
            strands[writer] = strand
        }
        if hasMoved { join() }
    }

    private mutating func read(stray name: String, _ source: JournalSource) throws(ArchiveError) -> Bool {
        var text = strays[name] ?? JournalText(after: nil)
        let status = try source.system.status(name, in: source.folder)
        guard status.form == .file, status.size != text.length, let file = try source.open(name, &unread) else { return false }
        if status.size < text.length { text = JournalText(after: nil) }
        try source.read(file, from: text.length, to: status.size) { text.absorb($0) }
        strays[name] = text
        return true
    }

    /// Each act once, whatever number of journals tell it, with the end that any of them says.
    private mutating func join() {
        settlements = [:]
        for settlement in strands.values.flatMap(\.settlements) + strays.values.flatMap(\.settlements) {
            if settlements[settlement.entry]?.fate != .completed { settlements[settlement.entry] = settlement }
        }
        let entries = strands.values.flatMap(\.entries) + strays.values.flatMap(\.entries)
        let found = Dictionary(entries.map { ($0.head.id, $0) }, uniquingKeysWith: { $0.joined(with: $1) })
        all = found.values.map(settled).sorted(by: JournalEntry.precedes)
    }

    func settled(_ entry: JournalEntry) -> JournalEntry {
        guard let settlement = settlements[entry.head.id] else { return entry }
        var result = entry
        result.settle(settlement)
        return result
    }

    // MARK: Older acts

    /// Reads closed segments that are wanted, the newest first, until no unread one of them has a rank above `rank`.
    mutating func reach(_ rank: Int, where isWanted: (JournalStrand, JournalSummary.Segment) -> Bool) throws(ArchiveError) {
        while let next = newestUnread(where: isWanted), next.highest > rank { try readAgain(next) }
    }

    /// Reads one more closed segment that is wanted, the newest.
    mutating func reachFurther(where isWanted: (JournalStrand, JournalSummary.Segment) -> Bool) throws(ArchiveError) {
        if let next = newestUnread(where: isWanted) { try readAgain(next) }
    }

    /// The highest rank of an act that is wanted and was not read; nil when all were.
    func horizon(where isWanted: (JournalStrand, JournalSummary.Segment) -> Bool) -> Int? { newestUnread(where: isWanted)?.highest }

    private func newestUnread(where isWanted: (JournalStrand, JournalSummary.Segment) -> Bool) -> (
        writer: String, number: Int, highest: Int
    )? {
        var best: (writer: String, number: Int, highest: Int)?
        for (writer, strand) in strands {
            for segment in strand.unread where segment.highest > best?.highest ?? -1 && isWanted(strand, segment) {
                best = (writer, segment.number, segment.highest)
            }
        }
        return best
    }

    private mutating func readAgain(_ one: (writer: String, number: Int, highest: Int)) throws(ArchiveError) {
        guard let source else { return }
        try strands[one.writer]?.readAgain(one.number, source, &unread)
        join()
    }

    // MARK: Summaries

    /// Of writers whose journal grew since it was summed up.
    var newSummaries: [String: JournalSummary] { strands.compactMapValues { $0.summedUp(settled) } }

    /// It stands on disk now.
    mutating func know(_ summary: JournalSummary, of writer: String) {
        strands[writer]?.know(summary)
        join()
    }

    /// Whether some journal says how the records stood when it began.
    var hasBaseline: Bool { strands.values.contains { !$0.baselines.isEmpty || $0.summary.hasBaseline } }
}

extension JournalEntry {
    /// Whether it says how the record stood afterwards.
    func tells(_ key: RecordKey) -> Bool {
        outcome == .committed && touched.contains { $0.record == key } || settlement?.sums[key] != nil
    }
}
