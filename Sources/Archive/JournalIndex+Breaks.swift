import Domain

extension JournalIndex {
    /// Where the journals are not whole. `isThorough`: closed segments are read too, else what is read by itself.
    func breaks(isThorough: Bool) throws(ArchiveError) -> [JournalBreak] {
        var found = unread.keys.map { JournalBreak(Self.path($0), .denied) }
        /// The first file to tell an act.
        var tellers: [String: String] = [:]
        for (writer, strand) in strands.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) {
            found += strand.missing.map { JournalBreak(Self.path(SegmentName(writer, $0).file), .missing) }
            for (name, text) in try texts(of: strand, isThorough: isThorough) { found += Self.breaks(in: text, name, &tellers) }
        }
        for (name, text) in strays.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) { found += Self.breaks(in: text, name, &tellers) }
        return found.sorted { $0.file == $1.file ? $0.line ?? 0 < $1.line ?? 0 : ByteOrder.precedes($0.file, $1.file) }
    }

    private static func path(_ name: String) -> String { Layout.journal + "/" + name }

    private func texts(of strand: JournalStrand, isThorough: Bool) throws(ArchiveError) -> [(name: String, text: JournalText)] {
        guard isThorough, let source else {
            return strand.texts.sorted { $0.key < $1.key }.map { (SegmentName(strand.writer, $0.key).file, $0.value) }
        }
        var found: [(name: String, text: JournalText)] = []
        var previous: String? = ""
        for number in strand.numbers {
            let name = SegmentName(strand.writer, number).file
            var ignored: [String: ArchiveError] = [:]
            guard let file = try source.open(name, &ignored) else {
                previous = nil
                continue
            }
            var text = JournalText(after: found.isEmpty && number > 1 ? nil : previous)
            let size = try source.system.status(file).size
            try source.read(file, from: 0, to: size) { text.absorb($0) }
            text.hasCutEnd = size > text.length
            previous = text.lastSum
            found.append((name, text))
        }
        return found
    }

    private static func breaks(in text: JournalText, _ name: String, _ tellers: inout [String: String]) -> [JournalBreak] {
        let ids = text.entries.map(\.head.id)
        if let first = ids.first, let original = tellers[first], ids.allSatisfy({ tellers[$0] != nil }) {
            return [JournalBreak(path(name), .copy(of: path(original)))]
        }
        for id in ids where tellers[id] == nil { tellers[id] = name }
        let unreadable = Set(text.unreadableLines)
        return text.brokenLines.map { JournalBreak(path(name), line: $0, unreadable.contains($0) ? .unreadable : .outOfChain) }
            + (text.hasCutEnd ? [JournalBreak(path(name), line: text.lineCount + 1, .cutEnd)] : [])
    }

    /// Whether an act on the record is under way, or was cut short.
    func isUnderWay(_ key: RecordKey) -> Bool { unfinished.contains { $0.touched.contains { $0.record == key } } }
}
