import Domain

extension FolderState {
    /// The record of which a file holds another version, as tools that synchronise folders leave them: `dcl (1).json`,
    /// `dcl.sync-conflict-….json`, `dcl-PC12.json`. Nil when the record it names does not stand beside it.
    func original(ofCopy path: String) -> RecordKey? {
        guard let (key, _) = copy(at: path), (try? current(key)) ?? nil != nil else { return nil }
        return key
    }

    private func copy(at path: String) -> (RecordKey, JSONObject)? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 2, let kind = layout.schema[KindName(rawValue: parts[0])], !kind.isSingle,
            let folder = try? openFolder(parts[0]), let status = try? system.status(parts[1], in: folder),
            status.form == .file, status.links == 1, status.size <= Layout.sizeLimit,
            let file = try? system.openForReading(parts[1], in: folder)
        else { return nil }
        let buffer = ReadBuffer()
        guard let count = try? system.read(file, into: UnsafeMutableRawBufferPointer(rebasing: buffer.memory[..<status.size])),
            let tree = (try? JSONReader.read(UnsafeRawBufferPointer(rebasing: buffer.memory[..<count])))?.object,
            let id = tree["id"]?.text, RecordID.isWellFormed(id), Self.isName(parts[1], ofCopyOf: id)
        else { return nil }
        return (RecordKey(kind.name, id), tree)
    }

    /// Such tools add to the name what is no letter and no digit, and more.
    private static func isName(_ name: String, ofCopyOf id: String) -> Bool {
        guard name.hasPrefix(id), name != id + ".json", let next = name.dropFirst(id.count).unicodeScalars.first else { return false }
        return !next.properties.isAlphabetic && !("0"..."9").contains(next)
    }

    /// From the record to its other version.
    func differences(ofCopy path: String) -> [Difference] {
        guard let (key, tree) = copy(at: path), let now = try? current(key) else { return [] }
        return Difference.between(.object(now.tree), .object(tree))
    }

    /// Takes the other version into the record, by an act that can be undone, or leaves the record; the copy is set aside under a
    /// name that no record has.
    mutating func settleCopy(_ path: String, takesIt: Bool, _ who: Who, _ at: Instant) -> CommitAnswer {
        guard let (key, _) = copy(at: path), let record = dossier.record(key) else {
            return .failed(.io(operation: "open", path: path, code: 2))
        }
        var answer = CommitAnswer.stored(Stored(records: [record], entry: nil))
        if takesIt {
            let title = dossier.schema[key.kind].flatMap { record.tree[$0.titleKey]?.text } ?? key.id
            let writes = differences(ofCopy: path).map { Write($0.path, $0.after) }
            answer = perform(.change(Change(Act(.settle, title), [Edit(key, base: record.tree, writes: writes)]), id: nil), who, at)
        }
        guard case .stored = answer else { return answer }
        do throws(ArchiveError) { try setAside(path) } catch { return .failed(error) }
        return answer
    }

    private mutating func setAside(_ path: String) throws(ArchiveError) {
        try makeReady()
        let lock = try StoreLock(in: root, system, wait: options.lockWait)
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 2, let folder = try openFolder(parts[0]) else { return }
        try system.rename(parts[1], to: parts[1] + ".ecarte", in: folder)
        try system.sync(folder: folder)
        _ = consume lock
        try rescan()
    }
}
