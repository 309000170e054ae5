import Domain

extension FolderState {
    /// What `tidy` would do, worked out without the lock.
    var needsTidying: Bool { isLoaded && obstacle == nil && writer != nil && (!hasBaseline || !journals.newSummaries.isEmpty) }

    /// Whether the journals speak of the dossier as it was laid down, or as it once was found.
    private var hasBaseline: Bool { journals.hasBaseline }

    /// After an answer was given: sums up closed segments, so that nobody reads them again, and notes once how every record stands.
    /// What cannot be done now is done another time.
    mutating func tidy(_ at: Instant) {
        guard needsTidying, let lock = try? StoreLock(in: root, system, wait: 0) else { return }
        guard (try? checkFolder()) != nil, (try? journals.refresh(in: root, system)) != nil else { return }
        if !hasBaseline { try? layBaseline(at) }
        for (writer, summary) in journals.newSummaries { try? keep(summary, of: writer, at) }
        _ = consume lock
    }

    /// Under the lock; not while an act is half done.
    private mutating func layBaseline(_ at: Instant) throws(ArchiveError) {
        guard let writer, journals.unfinished.isEmpty else { return }
        let rank = journals.nextRank
        var sums: [RecordKey: String] = [:]
        try eachFile { key, bytes in if dossier.record(key) != nil { sums[key] = Digest.hex(bytes) } }
        // what the journals speak of already is as they say: a change from outside is not made to look like the beginning
        for (key, told) in journals.allTold { sums[key] = told.sum }
        try writer.turnOver()
        let parts = Baseline.parts(of: sums, rank: rank, at: at) { ULID.make(at: at, using: &chance) }
        try writer.append(parts.map(JournalLine.baseline), durable: true)
        try journals.refresh(in: root, system)
    }

    /// How many bytes of the file were read; nil for one that is no plain file, or cannot be.
    private func bytes(of key: RecordKey, in folder: OpenFile, _ buffer: borrowing ReadBuffer) -> Int? {
        guard let file = try? system.openForReading(layout.name(of: key), in: folder), let status = try? system.status(file),
            status.form == .file, status.links == 1, status.size <= Layout.sizeLimit
        else { return nil }
        return try? system.read(file, into: UnsafeMutableRawBufferPointer(rebasing: buffer.memory[..<status.size]))
    }

    /// Every record's file that can be read, whatever it holds.
    func eachFile(_ body: (RecordKey, Slice<UnsafeMutableRawBufferPointer>) -> Void) throws(ArchiveError) {
        let buffer = ReadBuffer()
        for kind in layout.schema.kinds {
            let scan = kind.isSingle ? nil : try FolderScan(kind.name, in: root, system)
            guard let folder = kind.isSingle ? root : scan?.folder else { continue }
            for id in scan?.ids ?? [kind.name.rawValue] {
                let key = RecordKey(kind.name, id)
                if let count = bytes(of: key, in: folder, buffer) { body(key, buffer.memory[..<count]) }
            }
        }
    }

    /// Not synced: what a power cut takes is made again.
    private mutating func keep(_ summary: JournalSummary, of writer: String, _ at: Instant) throws(ArchiveError) {
        let folder = try system.openFolder(Layout.journal, in: root)
        let name = SegmentName.index(writer)
        let temporary = ".index.\(writer).\(ULID.make(at: at, using: &chance)).tmp"
        let file = try system.create(temporary, in: folder)
        do throws(ArchiveError) {
            try system.write(summary.bytes, to: file)
            try system.rename(temporary, to: name, in: folder)
        } catch {
            try? system.remove(temporary, in: folder)
            throw error
        }
        journals.know(summary, of: writer)
    }
}
