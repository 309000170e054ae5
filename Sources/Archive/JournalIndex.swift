import Domain

/// All journals of a dossier, read as far as they go. Anyone reads all of them; each is written by its owner alone.
struct JournalIndex {
    private var texts: [String: JournalText] = [:]
    /// Every act of every journal, the oldest first.
    private var all: [JournalEntry] = []

    /// Acts that happened, the oldest first.
    var acts: some BidirectionalCollection<JournalEntry> { all.lazy.filter { $0.outcome == .committed } }
    var nextRank: Int { (all.last?.rank ?? 0) + 1 }

    /// Whether the last act on this record left it with this sum; nil when no journal speaks of it.
    func explains(_ key: RecordKey, _ sum: String?) -> Bool? {
        var spoken = false
        for entry in all.reversed() where entry.outcome != .abandoned {
            for touched in entry.touched where touched.record == key {
                if touched.after == sum { return true }
                if entry.outcome == .committed { return false }
                spoken = true
            }
        }
        return spoken ? false : nil
    }

    /// The sum the record had after its last act.
    func lastSum(of key: RecordKey) -> String? {
        acts.last { $0.touched.contains { $0.record == key } }?.touched.first { $0.record == key }?.after
    }

    /// True when an act after this one also touched the record.
    func isSuperseded(_ entry: JournalEntry, on key: RecordKey) -> Bool {
        acts.contains { $0.rank > entry.rank && $0.touched.contains { $0.record == key } }
    }

    func hasUnfinished(_ writer: String) -> Bool { texts[writer]?.unfinished.isEmpty == false }

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
        if hasMoved { all = texts.values.flatMap(\.entries).sorted(by: JournalEntry.precedes) }
    }

    /// A journal that cannot be opened tells nothing; the records do not depend on it.
    private mutating func read(_ name: String, in folder: OpenFile, _ system: System) throws(ArchiveError) -> Bool {
        let writer = String(name.dropLast(6))
        var text = texts[writer] ?? JournalText()
        guard let status = try? system.status(name, in: folder), status.form == .file, status.size != text.length,
            let file = try? system.openForReading(name, in: folder)
        else { return false }
        if status.size < text.length { text = JournalText() }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: status.size - text.length, alignment: 16)
        defer { buffer.deallocate() }
        let count = try system.read(file, into: buffer, from: text.length)
        text.absorb(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        texts[writer] = text
        return true
    }
}
