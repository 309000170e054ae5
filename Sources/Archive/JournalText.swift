import Domain

/// One segment of a journal as read so far: the acts in it, where the reading stopped, and the sum the next line is chained to.
struct JournalText {
    private(set) var entries: [JournalEntry] = []
    /// What is said here of interrupted acts, of this journal or another.
    private(set) var settlements: [Settlement] = []
    private(set) var baselines: [Baseline] = []
    /// Bytes up to the last newline.
    private(set) var length: Int
    /// Bytes up to the end of the last line that could be read.
    private(set) var goodLength: Int
    /// Nil as long as it is not known what the first line is chained to.
    private(set) var lastSum: String?
    /// Numbers, from 1, of lines that could not be read or do not follow the one before.
    private(set) var brokenLines: [Int] = []
    /// Those of them that are no lines of a journal.
    private(set) var unreadableLines: [Int] = []
    private(set) var lineCount: Int
    /// Something stands after the last newline.
    var hasCutEnd = false
    private var goodLines: Int
    private let start: Int
    private var positions: [String: Int] = [:]

    /// `after`: the sum of the line before; nil when it is not known. `length`, `lines`: how much was read before.
    init(after: String?, length: Int = 0, lines: Int = 0) {
        lastSum = after
        (self.length, goodLength, start, lineCount, goodLines) = (length, length, length, lines, lines)
    }

    /// Nothing was read since `length`.
    var isEmpty: Bool { length == start }
    /// Bytes that were read since.
    var readLength: Int { length - start }
    /// An act is under way here.
    var isOpen: Bool { entries.last?.outcome == .begun }

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
            unreadableLines.append(lineCount)
            return
        }
        if let lastSum, previous != lastSum { brokenLines.append(lineCount) }
        lastSum = Digest.hex(bytes)
        (goodLength, goodLines) = (length, lineCount)
        apply(line)
    }

    /// As if what stands after the last good line had not been read: it was cut.
    mutating func forgetEnd() {
        (length, lineCount) = (goodLength, goodLines)
        brokenLines.removeAll { $0 > goodLines }
        unreadableLines.removeAll { $0 > goodLines }
    }

    private mutating func apply(_ line: JournalLine) {
        switch line {
        case .begin(let head, let rank, let records):
            positions[head.id] = entries.count
            entries.append(JournalEntry(head: head, rank: rank, records: records))
        case .write(let entry, let touched): change(entry) { $0.touched.append(touched) }
        case .commit(let entry): change(entry) { $0.outcome = .committed }
        case .abandon(let entry): change(entry) { $0.outcome = .abandoned }
        case .settled(let settlement): settlements.append(settlement)
        case .baseline(let baseline): baselines.append(baseline)
        case .unknown: break
        }
    }

    private mutating func change(_ id: String, _ body: (inout JournalEntry) -> Void) {
        guard let position = positions[id] else { return }
        body(&entries[position])
    }
}
