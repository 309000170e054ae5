import Domain

/// All journals of a dossier, read as far as they go. Anyone reads all of them; each is written by its owner alone.
struct JournalIndex {
    private var texts: [String: JournalText] = [:]
    /// Every act of every journal, the oldest first.
    private var all: [JournalEntry] = []
    /// Journals this account may not read: what they tell is not known.
    private(set) var unread: [String: ArchiveError] = [:]

    /// Acts that happened, the oldest first.
    var acts: some BidirectionalCollection<JournalEntry> { all.lazy.filter { $0.outcome == .committed } }
    var nextRank: Int { (all.last?.rank ?? 0) + 1 }

    /// Whether the last act on this record left it with this sum; nil when no journal speaks of it.
    func explains(_ key: RecordKey, _ sum: String?) -> Bool? {
        var spoken = false
        for entry in all.reversed() where entry.outcome != .abandoned || entry.settlement != nil {
            for touched in entry.touched where touched.record == key {
                if entry.sum(of: key) == sum || entry.outcome == .begun && touched.after == sum { return true }
                if entry.outcome != .begun { return false }
                spoken = true
            }
        }
        return spoken ? false : nil
    }

    /// The act that made a record.
    func maker(of key: RecordKey) -> HistoryEntry? {
        acts.first { $0.touched.contains { $0.record == key && $0.before == nil } }?.head
    }

    /// The sum the record had after its last act.
    func lastSum(of key: RecordKey) -> String? {
        let told = all.last {
            $0.outcome == .committed || $0.settlement?.sums[key] != nil ? $0.touched.contains { $0.record == key } : false
        }
        return told?.sum(of: key)
    }

    /// The acts after this one that touched the record too, the oldest first.
    func acts(after entry: JournalEntry, on key: RecordKey) -> [JournalEntry] {
        acts.filter { JournalEntry.precedes(entry, $0) && $0.touched.contains { $0.record == key } }
    }

    /// Acts of any journal that nobody has said the end of. Under the lock nobody is at work on them: they were interrupted.
    var unfinished: [JournalEntry] { all.filter { $0.outcome == .begun } }

    /// Reads what was added since the last time.
    mutating func refresh(in root: OpenFile, _ system: System) throws(ArchiveError) {
        let folder: OpenFile
        do throws(ArchiveError) { folder = try system.openFolder(Layout.journal, in: root) } catch {
            if error.isMissing { return }
            throw error
        }
        var hasMoved = false
        for name in try system.names(in: folder) {
            guard let text = String(validating: name, as: UTF8.self), text.hasSuffix(".jsonl") else { continue }
            if try read(text, in: folder, system) { hasMoved = true }
        }
        if hasMoved { all = joined() }
    }

    /// Each act once, whatever number of journals tell it, with the end that any of them says.
    private func joined() -> [JournalEntry] {
        var found = Dictionary(texts.values.flatMap(\.entries).map { ($0.head.id, $0) }, uniquingKeysWith: { $0.joined(with: $1) })
        for settlement in texts.values.flatMap(\.settlements) { found[settlement.entry]?.settle(settlement) }
        return found.values.sorted(by: JournalEntry.precedes)
    }

    /// A journal that this account may not read tells nothing, and is remembered; any other failure is one of the disk.
    private mutating func read(_ name: String, in folder: OpenFile, _ system: System) throws(ArchiveError) -> Bool {
        let writer = String(name.dropLast(6))
        var text = texts[writer] ?? JournalText()
        let status = try system.status(name, in: folder)
        guard status.form == .file, status.size != text.length else { return false }
        let file: OpenFile
        do throws(ArchiveError) { file = try system.openForReading(name, in: folder) } catch {
            guard case .accessDenied = error else { throw error }
            unread[name] = error
            return false
        }
        unread[name] = nil
        if status.size < text.length { text = JournalText() }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: status.size - text.length, alignment: 16)
        defer { buffer.deallocate() }
        let count = try system.read(file, into: buffer, from: text.length)
        text.absorb(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        texts[writer] = text
        return true
    }
}
