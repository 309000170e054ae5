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
    let system: System
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
        let empty = try checkEmpty(name, in: parent)
        removeLeftOvers(of: name, in: parent)
        let temporary = ".\(name).\(ULID.make(at: at, using: &chance)).tmp"
        do throws(ArchiveError) {
            let folder = try system.makeFolder(temporary, in: parent)
            let lock = try StoreLock(in: folder, system, wait: 0)
            if let empty { try system.copyAccess(ofFolder: empty, to: folder) }
            try write(try files(records, extra, who, act, at), folders(for: records), in: folder)
            try system.syncAll(parent)
            try system.rename(temporary, to: name, in: parent)
            _ = consume lock
        } catch {
            clear(temporary, in: parent)
            throw error
        }
        do throws(ArchiveError) { try system.sync(folder: parent) } catch { throw .notConfirmed(target) }
    }

    /// The empty folder that stands there already, whose rights the new one takes; nil when there is none.
    private func checkEmpty(_ name: String, in parent: OpenFile) throws(ArchiveError) -> OpenFile? {
        guard let status = try? system.status(name, in: parent) else { return nil }
        guard status.form == .folder else { throw .notEmpty(target) }
        let folder = try system.openFolder(name, in: parent)
        guard try system.names(in: folder).isEmpty else { throw .notEmpty(target) }
        return folder
    }

    /// Every folder a dossier comes to have: whoever writes first need not make it.
    private func folders(for records: [Record]) -> [String] {
        var dossier = Dossier(schema: layout.schema)
        dossier.put(all: records)
        let kinds = layout.schema.kinds.filter { !$0.isSingle }.map(\.name.rawValue)
        let depots = dossier.records(Service.name).map(dossier.depot)
        return kinds + [Layout.journal, Layout.files] + OutFiles.Place.allCases.map(\.rawValue) + [Deposit.root] + depots
    }

    /// Every file by its path, checked as a write is.
    private mutating func files(
        _ records: [Record], _ extra: [String: [UInt8]], _ who: Who, _ act: Act, _ at: Instant
    ) throws(ArchiveError) -> [String: [UInt8]] {
        var files = extra
        var sums: [RecordKey: String] = [:]
        for record in records {
            var joining = Joining()
            try joining.join(Edit(record.key, base: record.tree, writes: []), with: nil, layout)
            files[layout.path(of: record.key)] = joining.prepared.first?.bytes
            sums[record.key] = joining.prepared.first?.after
        }
        let writer = ULID.make(at: at, using: &chance)
        let id = ULID.make(at: at, using: &chance)
        let head = HistoryEntry(id: id, at: at, who: who, act: act, direction: .do, of: nil, touched: [], writes: [])
        files["\(Layout.journal)/\(SegmentName(writer, 1).file)"] = journal(head, sums, at)
        return files
    }

    /// One act, and the sum of every record as it is laid down.
    private mutating func journal(_ head: HistoryEntry, _ sums: [RecordKey: String], _ at: Instant) -> [UInt8] {
        let baseline = Baseline.parts(of: sums, rank: 1, at: at) { ULID.make(at: at, using: &chance) }
        var bytes: [UInt8] = []
        var previous = ""
        for line in [.begin(head, rank: 1, records: 0), .commit(entry: head.id)] + baseline.map(JournalLine.baseline) {
            let written = line.bytes(after: previous)
            previous = Digest.hex(written.dropLast())
            bytes += written
        }
        return bytes
    }

    private func write(_ files: [String: [UInt8]], _ names: [String], in folder: OpenFile) throws(ArchiveError) {
        var folders: [String: OpenFile] = ["": folder]
        for name in names { _ = try make(name.split(separator: "/").map(String.init)[...], in: folder, &folders) }
        for (path, bytes) in files.sorted(by: { ByteOrder.precedes($0.key, $1.key) }) {
            let parts = path.split(separator: "/").map(String.init)
            let (name, parents) = (parts[parts.count - 1], parts.dropLast())
            let place = try make(parents, in: folder, &folders)
            try system.write(bytes, to: try system.create(name, in: place))
        }
    }

    private func make(_ names: ArraySlice<String>, in root: OpenFile, _ folders: inout [String: OpenFile]) throws(ArchiveError)
        -> OpenFile
    {
        guard let name = names.last else { return root }
        let path = names.joined(separator: "/")
        if let known = folders[path] { return known }
        let made = try system.makeFolder(name, in: try make(names.dropLast(), in: root, &folders))
        folders[path] = made
        return made
    }

    /// Removes what was built; what cannot be removed stays under its temporary name.
    func clear(_ name: String, in parent: OpenFile) {
        guard let folder = try? system.openFolder(name, in: parent) else { return }
        for bytes in (try? system.names(in: folder)) ?? [] {
            guard let inner = String(validating: bytes, as: UTF8.self) else { continue }
            if (try? system.remove(inner, in: folder)) == nil { clear(inner, in: folder) }
        }
        try? system.remove(name, in: parent, isFolder: true)
    }
}
