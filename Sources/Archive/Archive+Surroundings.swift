import Domain
import Glibc

extension Archive {
    /// What lies beside the records; nil when nothing moved since this was last asked.
    public func newSurroundings() -> Surroundings? {
        state.withLock { state in
            let now = state.surroundings()
            if now == state.surroundingsTold { return nil }
            state.surroundingsTold = now
            return now
        }
    }

    public func surroundings() -> Surroundings { state.withLock { $0.surroundings() } }
}

extension FolderState {
    mutating func surroundings() -> Surroundings {
        Surroundings(deposits: deposits(), files: fileConditions(), unnamed: unnamedFiles())
    }

    /// Files in `files/` that no record in force names: what an undone act leaves, so that redoing it finds it.
    private func unnamedFiles() -> [String] {
        guard let folder = try? openFolder(Layout.files), let names = try? system.names(in: folder) else { return [] }
        let paths = SharePaths(dossier, folder: path)
        let named = [(Evidence.kind.name, Evidence.path), (FunctionalDocument.kind.name, FunctionalDocument.path)].flatMap { kind, field in
            dossier.records(kind).map { paths.kept($0[field]) }
        }
        let all = names.map { Layout.files + "/" + String(decoding: $0, as: UTF8.self) }
        return Set(all.filter { !$0.hasPrefix(Layout.files + "/.") }).subtracting(named).sorted(by: ByteOrder.precedes)
    }

    /// Evidence whose file is no longer what was attached: its size and date are looked at, its content only where they differ.
    private mutating func fileConditions() -> [RecordKey: FileCondition] {
        let paths = SharePaths(dossier, folder: path)
        var found: [RecordKey: FileCondition] = [:]
        for evidence in dossier.records(Evidence.kind.name) where !evidence[Evidence.path].isBlank {
            if let place = paths.serverPath(evidence[Evidence.path]), let now = condition(of: evidence, at: place) {
                found[evidence.key] = now
            }
        }
        return found
    }

    private mutating func condition(of evidence: Record, at place: String) -> FileCondition? {
        let slash = place.lastIndex(of: "/") ?? place.startIndex
        let name = String(place[place.index(after: slash)...])
        let folder: OpenFile
        let status: FileStatus
        do throws(ArchiveError) {
            folder = try system.openFolder(at: String(place[...slash]))
            status = try system.status(name, in: folder)
        } catch { return error.isMissing ? .missing : nil }
        guard status.form == .file else { return .changed }
        let digest = evidence[Evidence.digest]
        if digest.isEmpty || status.size == evidence[Evidence.size] && status.modifiedAt == evidence[Evidence.modified] { return nil }
        if let size = evidence[Evidence.size], size != status.size { return .changed }
        return self.digest(of: name, in: folder, status, place).map { $0 == digest ? nil : .changed } ?? nil
    }

    /// Nil when it cannot be read, or is too large to.
    private mutating func digest(of name: String, in folder: OpenFile, _ status: FileStatus, _ place: String) -> String? {
        if let known = digests[place], known.stamp == status.stamp { return known.digest }
        guard status.size <= GivenFile.limit, let file = try? system.openForReading(name, in: folder) else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: status.size, alignment: 16)
        defer { buffer.deallocate() }
        guard let count = try? system.read(file, into: buffer) else { return nil }
        let digest = Digest.hex(buffer[..<count])
        digests[place] = (status.stamp, digest)
        return digest
    }
}
