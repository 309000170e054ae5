import Domain
import Glibc

/// This window's own journal: the slot that makes it the only writer, and the segment it appends to.
final class Writer {
    let id: String
    private let slot: OpenFile
    private var number: Int
    private var file: OpenFile
    private let folder: OpenFile
    private let system: System
    private(set) var text: JournalText
    private var isNew: Bool
    /// The open segment as it was when this window took it over: what is read anew begins there.
    private var beginning: JournalText

    /// Opens the last segment of `journal/<id>.jsonl` or makes the first. `strand`: what was read of it. `slot` is kept locked as
    /// long as the writer lives.
    init(id: String, slot: OpenFile, _ strand: JournalStrand?, in root: OpenFile, _ system: System) throws(ArchiveError) {
        self.id = id
        self.slot = slot
        self.system = system
        number = strand?.openNumber ?? 1
        folder = try Self.journalFolder(in: root, system)
        (file, isNew) = try Self.openFile(SegmentName(id, number).file, in: folder, system)
        text = strand?.openText ?? JournalText(after: "")
        beginning = text
    }

    /// Unlocked by name: a program being started may still share the open file for a moment.
    deinit { system.unlock(slot) }

    private static func journalFolder(in root: OpenFile, _ system: System) throws(ArchiveError) -> OpenFile {
        try system.openOrMakeFolder(Layout.journal, in: root)
    }

    private static func openFile(_ name: String, in folder: OpenFile, _ system: System) throws(ArchiveError) -> (OpenFile, Bool) {
        do throws(ArchiveError) { return (try system.openForWriting(name, in: folder), false) } catch {
            guard error.isMissing else { throw error }
        }
        return (try system.create(name, in: folder), true)
    }

    /// Reads what stands after the beginning.
    private func readAll() throws(ArchiveError) -> JournalText {
        let (size, start) = (try system.status(file).size, beginning.length)
        var text = beginning
        guard size >= start else { throw .io(operation: "read", path: file.path, code: EIO) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size - start, alignment: 16)
        defer { buffer.deallocate() }
        let count = try system.read(file, into: buffer, from: start)
        text.absorb(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return text
    }

    /// Closes a segment that has grown long enough: the next lines go to a new one, chained to its last.
    func turnOver() throws(ArchiveError) {
        guard text.length >= Layout.segmentSize, !text.isOpen else { return }
        let (next, isNew) = try Self.openFile(SegmentName(id, number + 1).file, in: folder, system)
        (file, self.isNew, number) = (next, isNew, number + 1)
        beginning = JournalText(after: text.lastSum)
        text = beginning
    }

    /// Appends lines in one write and, if asked, waits until they are durable. At an error the file is as before.
    func append(_ lines: [JournalLine], durable: Bool) throws(ArchiveError) {
        var sum = text.lastSum ?? ""
        var bytes: [UInt8] = []
        for line in lines {
            let written = line.bytes(after: sum)
            guard written.count <= Layout.sizeLimit else { throw .tooLarge(file.path, limit: Layout.sizeLimit) }
            sum = Digest.hex(written.dropLast())
            bytes += written
        }
        let length = text.length
        do throws(ArchiveError) {
            try system.write(bytes, to: file)
            if durable { try makeDurable() }
        } catch {
            _ = takeBack(to: length)
            throw error
        }
        bytes.withUnsafeBytes { text.absorb($0) }
    }

    private func makeDurable() throws(ArchiveError) {
        try system.sync(file)
        if isNew { try system.sync(folder: folder) }
        isNew = false
    }

    /// Cuts what was appended after `length`: an act that did not happen leaves no trace. False when it could not be cut.
    func takeBack(to length: Int) -> Bool {
        let isCut = (try? system.truncate(file, to: length)) != nil && (try? system.sync(file)) != nil
        if let text = try? readAll() { self.text = text }
        return isCut && text.length == length
    }

    /// Sets an unreadable end aside in a file of its own and cuts it. Returns that file's path.
    func mendTail() throws(ArchiveError) -> String? {
        let size = try system.status(file).size
        guard size > text.goodLength else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size - text.goodLength, alignment: 16)
        defer { buffer.deallocate() }
        let count = try system.read(file, into: buffer, from: text.goodLength)
        let name = "\(id).torn-\(number)-\(text.goodLength)"
        try? system.remove(name, in: folder)
        let copy = try system.create(name, in: folder)
        try system.write(Array(buffer[..<count]), to: copy)
        try system.sync(copy)
        try system.truncate(file, to: text.goodLength)
        try system.sync(file)
        try system.sync(folder: folder)
        text.forgetEnd()
        beginning = text
        return folder.path(of: name)
    }
}
