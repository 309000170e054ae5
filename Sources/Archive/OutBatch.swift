import Domain

/// Files for people on their way out, under the lock: whole and durable under a name of the moment, which tells the act they go with,
/// before the act is written; shown under their own by one rename once it is. Cut short anywhere, the journals tell whoever comes next
/// whether the act stands.
struct OutBatch {
    /// The folder that shows them, from the dossier's.
    let path: String
    /// As the journals name it.
    let act: String
    private let name: String
    private let temporary: String
    private let above: OpenFile
    private let folder: OpenFile
    /// Folders that were made because the files speak of them.
    private var made: [(name: String, above: OpenFile)] = []
    private let system: System

    init(_ files: OutFiles, act: String, in root: OpenFile, _ system: System) throws(ArchiveError) {
        var above = root
        for part in files.place.rawValue.split(separator: "/") { above = try system.openOrMakeFolder(String(part), in: above) }
        (self.above, self.system, self.act, name, path) = (above, system, act, files.name, files.path)
        temporary = ".\(files.name).\(act).tmp"
        if let shown = try Self.folder(files.name, in: above, system), let obstacle = system.canWrite(in: shown) { throw obstacle }
        do throws(ArchiveError) { folder = try system.makeFolder(temporary, in: above) } catch {
            try? system.remove(temporary, in: above, isFolder: true)
            throw error
        }
        do throws(ArchiveError) {
            for file in files.files { try fill(try system.create(file.name, in: folder), file.bytes) }
            try system.sync(folder: folder)
            try system.sync(folder: above)
            for path in files.folders { try make(path, in: root) }
        } catch {
            drop()
            throw error
        }
    }

    private mutating func make(_ path: String, in root: OpenFile) throws(ArchiveError) {
        var above = root
        for name in path.split(separator: "/").map(String.init) {
            let next: OpenFile
            do throws(ArchiveError) {
                next = try system.makeFolder(name, in: above)
                made.append((name, above))
            } catch {
                guard error.isTaken else { throw error }
                next = try system.openFolder(name, in: above)
            }
            above = next
        }
    }

    private func fill(_ file: OpenFile, _ bytes: [UInt8]) throws(ArchiveError) {
        try system.write(bytes, to: file)
        try system.sync(file)
        guard try system.status(file).size == bytes.count else { throw .noSpace(file.path) }
    }

    /// Nil when there is none of this name.
    private static func folder(_ name: String, in above: OpenFile, _ system: System) throws(ArchiveError) -> OpenFile? {
        do throws(ArchiveError) { return try system.openFolder(name, in: above) } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// The act is stored: they are shown. `notConfirmed` when they are, and the disk did not say that they stay.
    func land() throws(ArchiveError) {
        do throws(ArchiveError) { try system.renameToNew(temporary, name, in: above) } catch {
            if error.isTaken {
                try merge(into: try system.openFolder(name, in: above))
            } else if !isShown {
                throw error
            }
        }
        do throws(ArchiveError) { try system.sync(folder: above) } catch { throw .notConfirmed(path) }
    }

    /// A server may say no to what it did.
    private var isShown: Bool {
        guard let shown = try? system.status(name, in: above), let own = try? system.status(folder) else { return false }
        return shown.isSameFile(as: own)
    }

    private func merge(into target: OpenFile) throws(ArchiveError) {
        for name in try names { try system.move(name, from: folder, to: target) }
        try system.sync(folder: target)
        try? system.remove(temporary, in: above, isFolder: true)
    }

    /// The act is not stored: nothing of it stays.
    func drop() {
        for name in (try? names) ?? [] { try? system.remove(name, in: folder) }
        try? system.remove(temporary, in: above, isFolder: true)
        for folder in made.reversed() { try? system.remove(folder.name, in: folder.above, isFolder: true) }
    }

    private var names: [String] {
        get throws(ArchiveError) { try system.names(in: folder).compactMap { String(validating: $0, as: UTF8.self) } }
    }

    // MARK: Left over

    /// Under the lock nobody is at work on them: an interruption left them.
    static func leftOver(in place: OutFiles.Place, of root: OpenFile, _ system: System) throws(ArchiveError) -> [OutBatch] {
        var above = root
        for part in place.rawValue.split(separator: "/") {
            guard let next = try folder(String(part), in: above, system) else { return [] }
            above = next
        }
        return try system.names(in: above).compactMap { bytes in
            String(validating: bytes, as: UTF8.self).flatMap { OutBatch(leftOver: $0, in: above, place, system) }
        }
    }

    /// `.2026-03-12.01k….tmp` is on its way to `2026-03-12`; nil for every other name.
    private init?(leftOver temporary: String, in above: OpenFile, _ place: OutFiles.Place, _ system: System) {
        let parts = temporary.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0].isEmpty, !parts[1].isEmpty, parts[3] == "tmp",
            let folder = try? system.openFolder(temporary, in: above)
        else { return nil }
        (self.above, self.folder, self.temporary, self.system) = (above, folder, temporary, system)
        (name, act, path) = (parts[1], parts[2], place.rawValue + "/" + parts[1])
    }
}
