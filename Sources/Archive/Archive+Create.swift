import Domain

extension Archive {
    /// Lays down a new dossier, whole or not at all: built in a folder beside, made durable, then renamed into place.
    /// Refuses a folder that holds anything. `extra` are other files by path (`.gitignore`); the journal gets one act.
    public static func create(
        _ folder: String, schema: Schema, records: [Record], extra: [String: [UInt8]] = [:], who: Who, act: Act, at: Instant,
        options: Options = Options()
    ) throws(ArchiveError) {
        let target = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        try NewFolder(target: target, schema: schema, options: options).lay(records, extra, who, act, at)
    }
}

/// A dossier being laid down.
struct NewFolder {
    private let target: String
    private let layout: Layout
    private let system: System
    private var chance: Chance

    init(target: String, schema: Schema, options: Options) {
        self.target = target
        layout = Layout(schema: schema)
        system = System(probe: options.probe)
        chance = Chance(seed: options.seed)
    }

    consuming func lay(_ records: [Record], _ extra: [String: [UInt8]], _ who: Who, _ act: Act, _ at: Instant)
        throws(ArchiveError)
    {
        let slash = target.lastIndex(of: "/")
        let parent = try system.openFolder(at: slash.map { String(target[...$0]) } ?? ".")
        let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
        let mode = try checkEmpty(name, in: parent)
        let temporary = ".\(name).\(ULID.make(at: at, using: &chance)).tmp"
        try system.makeFolder(temporary, in: parent, mode: mode ?? 0o777)
        do throws(ArchiveError) {
            let files = try files(records, extra, who, act, at)
            try write(files, in: try system.openFolder(temporary, in: parent))
            try system.syncAll(parent)
            try system.rename(temporary, to: name, in: parent)
        } catch {
            clear(temporary, in: parent)
            throw error
        }
        do throws(ArchiveError) { try system.sync(folder: parent) } catch { throw .notConfirmed(target) }
    }

    /// The mode of the empty folder that stands there already; nil when there is none.
    private func checkEmpty(_ name: String, in parent: OpenFile) throws(ArchiveError) -> UInt32? {
        guard let status = try? system.status(name, in: parent) else { return nil }
        guard status.form == .folder, try system.names(in: try system.openFolder(name, in: parent)).isEmpty else {
            throw .notEmpty(target)
        }
        return status.mode & 0o7777
    }

    /// Every file by its path, checked as a write is.
    private mutating func files(
        _ records: [Record], _ extra: [String: [UInt8]], _ who: Who, _ act: Act, _ at: Instant
    ) throws(ArchiveError) -> [String: [UInt8]] {
        var files = extra
        for record in records {
            var joining = Joining()
            try joining.join(Edit(record.key, base: record.tree, writes: []), with: nil, layout)
            files[layout.path(of: record.key)] = joining.prepared.first?.bytes
        }
        let writer = ULID.make(at: at, using: &chance)
        let id = ULID.make(at: at, using: &chance)
        let head = HistoryEntry(id: id, at: at, who: who, act: act, direction: .do, of: nil, touched: [], writes: [])
        let begin = JournalLine.begin(head, rank: 1, records: 0).bytes(after: "")
        files["\(Layout.journal)/\(writer).jsonl"] =
            begin + JournalLine.commit(entry: id).bytes(after: Digest.hex(begin.dropLast()))
        return files
    }

    private func write(_ files: [String: [UInt8]], in folder: OpenFile) throws(ArchiveError) {
        var folders: [String: OpenFile] = ["": folder]
        for (path, bytes) in files.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) {
            let parts = path.split(separator: "/").map(String.init)
            let (name, parents) = (parts[parts.count - 1], parts.dropLast())
            let place = try make(parents, in: folder, &folders)
            let file = try system.create(name, in: place, mode: 0o600)
            try system.write(bytes, to: file)
            try system.setMode(try system.status(place).fileMode, of: file)
        }
    }

    private func make(_ names: ArraySlice<String>, in root: OpenFile, _ folders: inout [String: OpenFile]) throws(ArchiveError)
        -> OpenFile
    {
        guard let name = names.last else { return root }
        let path = names.joined(separator: "/")
        if let known = folders[path] { return known }
        let parent = try make(names.dropLast(), in: root, &folders)
        try system.makeFolder(name, in: parent, mode: try system.status(root).mode & 0o7777)
        let made = try system.openFolder(name, in: parent)
        folders[path] = made
        return made
    }

    /// Removes what was built; what cannot be removed stays under its temporary name.
    private func clear(_ name: String, in parent: OpenFile) {
        guard let folder = try? system.openFolder(name, in: parent) else { return }
        for bytes in (try? system.names(in: folder)) ?? [] {
            guard let inner = String(validating: bytes, as: UTF8.self) else { continue }
            if (try? system.remove(inner, in: folder)) == nil { clear(inner, in: folder) }
        }
        try? system.remove(name, in: parent, isFolder: true)
    }
}
