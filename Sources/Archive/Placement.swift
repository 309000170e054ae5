import Domain
import Glibc

/// Puts new contents in the place of files: temporary file, fsync, rename, folder fsync, read back.
/// A failure before the first rename leaves everything as it was; at a later one the answer is `halfDone`, after them `notConfirmed`.
struct Placement {
    let root: OpenFile
    let layout: Layout
    let system: System
    let writer: String

    private struct Temporary {
        let item: Prepared
        let folder: OpenFile
        let name: String
    }

    func place(_ items: [Prepared], chance: String) throws(ArchiveError) {
        #if DEBUG
            if system.lacks(.replace) { return try placeInPlace(items) }
        #endif
        let temporaries = try make(items, chance)
        try rename(temporaries)
        do throws(ArchiveError) {
            try syncFolders(of: items.map(\.key))
            for temporary in temporaries { try readBack(temporary) }
        } catch { throw .notConfirmed(layout.path(of: items[0].key)) }
    }

    // MARK: Temporary files

    private func make(_ items: [Prepared], _ chance: String) throws(ArchiveError) -> [Temporary] {
        var made: [Temporary] = []
        do throws(ArchiveError) {
            for item in items {
                let name = Layout.temporaryName(item.key.id, writer: writer, chance: chance)
                let temporary = Temporary(item: item, folder: try folder(for: item.key), name: name)
                made.append(temporary)
                try write(temporary)
            }
            return made
        } catch {
            remove(made)
            throw error
        }
    }

    private func remove(_ temporaries: some Sequence<Temporary>) {
        for temporary in temporaries { try? system.remove(temporary.name, in: temporary.folder) }
    }

    private func write(_ temporary: Temporary) throws(ArchiveError) {
        let file: OpenFile
        if let current = temporary.item.current {
            let old = try system.openForReading(layout.name(of: temporary.item.key), in: temporary.folder)
            file = try system.create(temporary.name, in: temporary.folder, mode: 0o600)
            try system.write(temporary.item.bytes, to: file)
            try system.copyAccess(from: old, current.status, to: file)
        } else {
            file = try system.create(temporary.name, in: temporary.folder)
            try system.write(temporary.item.bytes, to: file)
        }
        try system.sync(file)
        guard try system.status(file).size == temporary.item.bytes.count else { throw .noSpace(file.path) }
    }

    // MARK: Names

    private func rename(_ temporaries: [Temporary]) throws(ArchiveError) {
        for (place, temporary) in temporaries.enumerated() {
            do throws(ArchiveError) {
                try system.rename(temporary.name, to: layout.name(of: temporary.item.key), in: temporary.folder)
            } catch {
                if isInPlace(temporary) { continue }
                remove(temporaries[place...])
                throw place == 0 ? error : .halfDone(layout.path(of: temporary.item.key), error)
            }
        }
    }

    /// A network file system may report an error for a rename that it did.
    private func isInPlace(_ temporary: Temporary) -> Bool { (try? readBack(temporary)) != nil }

    private func readBack(_ temporary: Temporary) throws(ArchiveError) {
        let item = temporary.item
        let found = try RecordFile.read(
            layout.name(of: item.key), in: temporary.folder, of: item.key, system, ReadBuffer(), wantsBytes: true)
        guard case .content(let content) = found, content.bytes == item.bytes else {
            throw .notConfirmed(layout.path(of: item.key))
        }
    }

    // MARK: Folders

    /// The folder of a kind, made and made durable when the first record of the kind is written.
    func folder(for key: RecordKey) throws(ArchiveError) -> OpenFile {
        guard let name = layout.folder(of: key.kind) else { return root }
        return try system.openOrMakeFolder(name, in: root)
    }

    /// Makes the names of these records durable, each folder once.
    func syncFolders(of keys: [RecordKey]) throws(ArchiveError) {
        for key in Dictionary(grouping: keys, by: { layout.folder(of: $0.kind) }).values.compactMap(\.first) {
            try system.sync(folder: try folder(for: key))
        }
    }
}
