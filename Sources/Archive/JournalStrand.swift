import Domain

/// Where the journals of a dossier are read.
struct JournalSource {
    let folder: OpenFile
    let system: System

    /// Nil when this account may not read it; any other failure is one of the disk.
    func open(_ name: String, _ unread: inout [String: ArchiveError]) throws(ArchiveError) -> OpenFile? {
        do throws(ArchiveError) {
            let file = try system.openForReading(name, in: folder)
            unread[name] = nil
            return file
        } catch {
            guard case .accessDenied = error else { throw error }
            unread[name] = error
            return nil
        }
    }

    /// What stands in a file from a place on.
    func read(_ file: OpenFile, from start: Int, to end: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws(ArchiveError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(0, end - start), alignment: 16)
        defer { buffer.deallocate() }
        let count = try system.read(file, into: buffer, from: start)
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
}

/// One writer's journal as far as this window has read it: summed up at its start, read from there on.
struct JournalStrand {
    let writer: String
    private(set) var summary = JournalSummary()
    /// The segments that stand, in order.
    private(set) var numbers: [Int] = []
    /// What was read after the summary, by segment.
    private(set) var texts: [Int: JournalText] = [:]
    /// Summed-up segments that were read again, for their acts.
    private(set) var older: [Int: JournalText] = [:]
    private var isBegun = false

    init(_ writer: String) { self.writer = writer }

    /// The one that is written to.
    var openNumber: Int { numbers.last ?? 1 }
    var openText: JournalText { texts[openNumber] ?? JournalText(after: "") }
    /// Segments before the last that do not stand there.
    var missing: [Int] { numbers.count == openNumber ? [] : Array(Set(1..<openNumber).subtracting(numbers)).sorted() }
    var entries: [JournalEntry] { texts.values.flatMap(\.entries) + older.values.flatMap(\.entries) }
    var settlements: [Settlement] { summary.settlements + texts.values.flatMap(\.settlements) }
    var baselines: [Baseline] { texts.values.flatMap(\.baselines) }

    /// Summed-up segments whose acts were not read.
    var unread: [JournalSummary.Segment] { summary.segments.filter { older[$0.number] == nil } }

    /// Reads what was added since the last time. True when there was something.
    mutating func refresh(
        _ numbers: [Int], hasIndex: Bool, _ source: JournalSource, _ unread: inout [String: ArchiveError]
    ) throws(ArchiveError) -> Bool {
        if !isBegun, hasIndex { summary = (try? readIndex(numbers, source)) ?? JournalSummary() }
        isBegun = true
        self.numbers = numbers
        let start = summary.segments.last?.number ?? 1
        var hasMoved = false
        for number in numbers.reversed().prefix(while: { $0 >= start }).reversed() {
            if try read(number, source, &unread) { hasMoved = true }
        }
        return hasMoved
    }

    private mutating func read(_ number: Int, _ source: JournalSource, _ unread: inout [String: ArchiveError]) throws(ArchiveError)
        -> Bool
    {
        let name = SegmentName(writer, number).file
        let status = try source.system.status(name, in: source.folder)
        var text = texts[number] ?? beginning(of: number)
        guard status.form == .file, status.size != text.length else {
            texts[number] = text
            return false
        }
        guard let file = try source.open(name, &unread) else { return false }
        if status.size < text.length { text = beginning(of: number) }
        if status.size < text.length {
            // shorter than what is summed up: the summary is of other files
            self = JournalStrand(writer)
            return try refresh(numbers, hasIndex: false, source, &unread)
        }
        try source.read(file, from: text.length, to: status.size) { text.absorb($0) }
        texts[number] = text
        return true
    }

    /// An empty text to which the segment is added, chained to the one before it.
    private func beginning(of number: Int) -> JournalText {
        if let last = summary.segments.last, last.number == number {
            return JournalText(after: summary.last, length: last.bytes, lines: summary.lines)
        }
        if number == 1 { return JournalText(after: "") }
        return JournalText(after: texts[number - 1]?.lastSum)
    }

    private func readIndex(_ numbers: [Int], _ source: JournalSource) throws(ArchiveError) -> JournalSummary? {
        let file = try source.system.openForReading(SegmentName.index(writer), in: source.folder)
        let size = try source.system.status(file).size
        guard size <= 64 << 20 else { return nil }
        var found: JournalSummary?
        try source.read(file, from: 0, to: size) { found = JournalSummary(bytes: $0) }
        guard let found, let last = found.segments.last, numbers.contains(last.number) else { return nil }
        return found
    }

    /// What is summed up is forgotten, to be read again by who asks for it.
    mutating func know(_ new: JournalSummary) {
        let openLength = texts[openNumber]?.length
        summary = new
        older = [:]
        texts = texts.filter { $0.key >= openNumber }
        if let last = new.segments.last, last.number == openNumber, last.bytes == openLength {
            texts[openNumber] = beginning(of: openNumber)
        }
    }

    /// The acts of the first summed-up segment that tells of a record.
    func firstEntries(on key: RecordKey, _ source: JournalSource?) -> [JournalEntry]? {
        guard let told = summary.records[key], let source,
            let segment = summary.segments.first(where: { told.segments.contains($0.number) })
        else { return nil }
        if let known = older[segment.number] { return known.entries }
        var copy = self
        var ignored: [String: ArchiveError] = [:]
        guard (try? copy.readAgain(segment.number, source, &ignored)) != nil else { return nil }
        return copy.older[segment.number]?.entries
    }

    /// Reads a summed-up segment again, for its acts.
    mutating func readAgain(_ number: Int, _ source: JournalSource, _ unread: inout [String: ArchiveError]) throws(ArchiveError) {
        older[number] = JournalText(after: nil)
        guard numbers.contains(number), let segment = summary.segments.first(where: { $0.number == number }),
            let file = try source.open(SegmentName(writer, number).file, &unread)
        else { return }
        var text = JournalText(after: nil)
        try source.read(file, from: 0, to: segment.bytes) { text.absorb($0) }
        older[number] = text
    }

    /// The summary with all that may be added to it: segments that are closed, or an open one that is far too long, of acts that
    /// ended. Nil when there is none.
    func summedUp(_ outcome: (JournalEntry) -> JournalEntry) -> JournalSummary? {
        guard missing.isEmpty else { return nil }
        var result: JournalSummary?
        let start = summary.segments.last?.number ?? 1
        for number in numbers.reversed().prefix(while: { $0 >= start }).reversed() {
            guard let text = texts[number], !text.isEmpty else { continue }
            let isFull = number < openNumber || text.readLength > 4 * Layout.segmentSize
            guard isFull, text.brokenLines.isEmpty, text.entries.allSatisfy({ outcome($0).outcome != .begun }) else { break }
            var grown = result ?? summary
            grown.add(text, number: number, outcome: outcome)
            result = grown
        }
        return result
    }
}
