import Domain
import Glibc

/// Files for people that go with an act: laid down under a name of the moment, in their place once the act is stored. Cut short
/// anywhere, whoever comes next puts them in place if the act stands, and takes them away if it does not.
public struct OutBatch: Sendable {
    private let above: OpenFile
    private let folder: OpenFile
    private let temporary: String
    /// What the act writes; locked as long as somebody is at work on the batch.
    private let manifest: OpenFile
    private let system: System

    private static let manifestName = ".acte"

    /// Whole and durable under a name of the moment.
    init(_ files: [(name: String, bytes: [UInt8])], _ change: Change, in above: OpenFile, as name: String, _ system: System)
        throws(ArchiveError)
    {
        self.above = above
        self.system = system
        temporary = ".\(name).\(UInt64.random(in: 0...UInt64.max)).tmp"
        if let target = try? system.openFolder(name, in: above), let obstacle = system.canWrite(in: target) { throw obstacle }
        folder = try system.makeFolder(temporary, in: above)
        do throws(ArchiveError) {
            manifest = try system.create(Self.manifestName, in: folder)
        } catch {
            try? system.remove(temporary, in: above, isFolder: true)
            throw error
        }
        do throws(ArchiveError) {
            _ = try? system.lock(manifest)
            try fill(manifest, Self.bytes(of: change))
            for file in files { try fill(try system.create(file.name, in: folder), file.bytes) }
            try system.sync(folder: folder)
        } catch {
            drop()
            throw error
        }
    }

    private func fill(_ file: OpenFile, _ bytes: [UInt8]) throws(ArchiveError) {
        try system.write(bytes, to: file)
        try system.sync(file)
        guard try system.status(file).size == bytes.count else { throw .noSpace(file.path) }
    }

    /// The act is stored. False when the files stay under the name of the moment, for who comes next.
    @discardableResult
    public func land() -> Bool {
        guard let name = Self.name(of: temporary) else { return false }
        do throws(ArchiveError) {
            do throws(ArchiveError) { try system.renameToNew(temporary, name, in: above) } catch {
                guard error.isTaken else { throw error }
                try merge(into: try system.openFolder(name, in: above))
                return true
            }
            try? system.remove(Self.manifestName, in: folder)
            try system.sync(folder: above)
            return true
        } catch { return false }
    }

    /// Into the batch of the same day: of two files of one name the newer stays.
    private func merge(into target: OpenFile) throws(ArchiveError) {
        for name in try names where name != Self.manifestName { try system.move(name, from: folder, to: target) }
        try system.sync(folder: target)
        drop()
    }

    /// The act was not stored: nothing of it stays.
    public func drop() {
        for name in (try? names) ?? [] where name != Self.manifestName { try? system.remove(name, in: folder) }
        try? system.remove(Self.manifestName, in: folder)
        try? system.remove(temporary, in: above, isFolder: true)
    }

    private var names: [String] {
        get throws(ArchiveError) { try system.names(in: folder).compactMap { String(validating: $0, as: UTF8.self) } }
    }

    // MARK: Left over

    /// One that nobody is at work on any more; nil for everything else.
    init?(leftOver temporary: String, in above: OpenFile, _ system: System) {
        guard Self.name(of: temporary) != nil, let folder = try? system.openFolder(temporary, in: above) else { return nil }
        guard let manifest = try? system.openForWriting(Self.manifestName, in: folder) else {
            try? system.remove(temporary, in: above, isFolder: true)
            return nil
        }
        guard (try? system.lock(manifest)) == true else { return nil }
        (self.above, self.folder, self.temporary, self.manifest, self.system) = (above, folder, temporary, manifest, system)
    }

    /// `.2026-03-12.4711.tmp` is on its way to `2026-03-12`.
    private static func name(of temporary: String) -> String? {
        let parts = temporary.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].isEmpty, !parts[1].isEmpty, parts[3] == "tmp" else { return nil }
        return String(parts[1])
    }

    /// Whether everything the act writes stands in the dossier.
    func stands(in dossier: Dossier) -> Bool {
        guard let size = try? system.status(manifest).size, size > 0 else { return false }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        guard let count = try? system.read(manifest, into: buffer), count == size, buffer.last == 0x0A else { return false }
        return UnsafeRawBufferPointer(buffer).split(separator: 0x0A).allSatisfy { line in
            guard case .write(_, let touched)? = JournalLine.read(UnsafeRawBufferPointer(rebasing: line))?.line else { return false }
            guard let record = dossier.record(touched.record) else { return false }
            return touched.writes.allSatisfy { JSON.object(record.tree)[$0.path] == $0.after }
        }
    }

    private static func bytes(of change: Change) -> [UInt8] {
        change.edits.flatMap { edit in
            let writes = edit.writes.map { Difference(path: $0.path, before: nil, after: $0.value) }
            let touched = JournalEntry.Touched(record: edit.record, before: nil, after: "", writes: writes)
            return JournalLine.write(entry: "batch", touched).bytes(after: "")
        }
    }
}

extension Archive {
    /// Lays files down that go with an act, in a folder of the dossier; `name` is the folder they get once the act is stored.
    public func stage(_ files: [(name: String, bytes: [UInt8])], for change: Change, in folder: String, as name: String)
        throws(ArchiveError) -> OutBatch
    {
        let result: Result<OutBatch, ArchiveError> = state.withLock { state in
            do throws(ArchiveError) { return .success(try state.stage(files, change, in: folder, as: name)) } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

extension FolderState {
    fileprivate mutating func stage(
        _ files: [(name: String, bytes: [UInt8])], _ change: Change, in folder: String, as name: String
    ) throws(ArchiveError) -> OutBatch {
        try makeReady()
        var above = root
        for part in folder.split(separator: "/") { above = try system.openOrMakeFolder(String(part), in: above) }
        settleBatches()
        return try OutBatch(files, change, in: above, as: name, system)
    }

    /// Puts in place or takes away what an interruption left of files that go with an act.
    mutating func settleBatches() {
        guard let sorties = try? openFolder(Layout.sorties), let above = try? system.openFolder(Layout.reminders, in: sorties),
            let names = try? system.names(in: above)
        else { return }
        for name in names where name.first == 0x2E {
            guard let text = String(validating: name, as: UTF8.self), let batch = OutBatch(leftOver: text, in: above, system) else {
                continue
            }
            guard (try? rescan()) != nil else { return }
            if batch.stands(in: dossier) { batch.land() } else { batch.drop() }
        }
    }
}
