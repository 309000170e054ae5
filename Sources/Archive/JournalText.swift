import Domain

/// One writer's journal as read so far: the acts in it, where the reading stopped, and the sum the next line is chained to.
struct JournalText {
    private(set) var entries: [JournalEntry] = []
    /// What is said here of interrupted acts, of this journal or another.
    private(set) var settlements: [Settlement] = []
    /// Bytes up to the last newline.
    private(set) var length = 0
    /// Bytes up to the end of the last line that could be read.
    private(set) var goodLength = 0
    private(set) var lastSum = ""
    /// Numbers, from 1, of lines that could not be read or do not follow the one before.
    private(set) var brokenLines: [Int] = []
    private var lineCount = 0
    private var places: [String: Int] = [:]

    /// Takes what follows `length` in the file; an unfinished last line is left for later.
    mutating func absorb(_ bytes: UnsafeRawBufferPointer) {
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            absorb(line: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            start = end + 1
        }
    }

    private mutating func absorb(line bytes: UnsafeRawBufferPointer) {
        lineCount += 1
        length += bytes.count + 1
        guard let (line, previous) = JournalLine.read(bytes) else {
            brokenLines.append(lineCount)
            return
        }
        if previous != lastSum { brokenLines.append(lineCount) }
        lastSum = Digest.hex(bytes)
        goodLength = length
        apply(line)
    }

    private mutating func apply(_ line: JournalLine) {
        switch line {
        case .begin(let head, let rank, let records):
            places[head.id] = entries.count
            entries.append(JournalEntry(head: head, rank: rank, records: records))
        case .write(let entry, let touched): change(entry) { $0.touched.append(touched) }
        case .commit(let entry): change(entry) { $0.outcome = .committed }
        case .abandon(let entry): change(entry) { $0.outcome = .abandoned }
        case .settled(let settlement): settlements.append(settlement)
        case .unknown: break
        }
    }

    private mutating func change(_ id: String, _ body: (inout JournalEntry) -> Void) {
        guard let place = places[id] else { return }
        body(&entries[place])
    }
}
