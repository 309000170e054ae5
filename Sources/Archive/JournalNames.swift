import Domain

/// The files of the journal folder, listed anew when the folder moved.
struct JournalNames {
    /// Segments by writer, in order.
    private(set) var numbers: [String: [Int]] = [:]
    /// Writers with an index.
    private(set) var indexes: Set<String> = []
    /// Journals whose names no writer gives.
    private(set) var strays: [String] = []
    private var stamp: FileStamp?

    mutating func refresh(_ source: JournalSource) throws(ArchiveError) {
        let now = try source.system.status(source.folder).stamp
        if now == stamp { return }
        self = JournalNames()
        for name in try source.system.names(in: source.folder) {
            guard let text = String(validating: name, as: UTF8.self) else { continue }
            if let segment = SegmentName(file: text) {
                numbers[segment.writer, default: []].append(segment.number)
            } else if text.hasSuffix(SegmentName.indexEnd) {
                indexes.insert(String(text.dropLast(SegmentName.indexEnd.count)))
            } else if text.hasSuffix(SegmentName.end) {
                strays.append(text)
            }
        }
        for writer in numbers.keys { numbers[writer]?.sort() }
        strays.sort(by: ByteOrder.precedes)
        // a folder that moved this very moment may move again without showing it
        if source.system.seconds - now.modified / 1_000_000_000 > 2 { stamp = now }
    }
}
