import Domain

/// What became of a dropped file that was to be attached.
public enum AttachAnswer: Sendable, Equatable {
    /// Nothing was done, and why.
    case notTaken(Deposit.Obstacle)
    /// The thing to attach it to is gone; nothing was done.
    case nothingToAttachTo
    /// Evidence in force has the same content already; nothing was done.
    case known(RecordKey)
    /// What the archive said of the act. `isRemoved`: it lies in the depot no more.
    case answered(CommitAnswer, isRemoved: Bool)
}

/// A file that was read, about to be taken into `files/`.
public struct GivenFile: Sendable {
    /// Bytes; a larger file stays where it is.
    public static let limit = 64 << 20

    let title: String
    let name: String
    let bytes: [UInt8]
    let modified: Int
    let origin: String

    /// `modified`: nanoseconds since 1970. `origin`: where it was dropped, relative to the dossier; empty for one that lies elsewhere.
    public init(name: String, bytes: [UInt8], modified: Int, origin: String = "") {
        let plain = name.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
        title = plain.isBlank ? origin : plain
        (self.name, self.bytes, self.modified, self.origin) = (name, bytes, modified, origin)
    }
}

extension Archive {
    /// Takes a file into `files/` as evidence: copied, made durable under its own name; then the act that `change` makes of it is
    /// stored. The file itself stays where it is. `again`: even where evidence in force has the same content.
    public func attach(
        _ file: GivenFile, id: String, who: Who, at: Instant, again: Bool = true, change: @Sendable (AttachedCopy, Dossier) -> Change?
    ) -> AttachAnswer {
        state.withLock { state in
            do throws(ArchiveError) {
                try state.makeReady()
                return try state.take(file, id: id, who, at, again: again, change)
            } catch { return .answered(.failed(error), isRemoved: false) }
        }
    }

    /// Takes a dropped file into `files/` as evidence: copied, made durable under its own name; then the act that `change` makes of
    /// it is stored; then it is taken out of the depot. Cut short anywhere, it still lies in the depot, or its evidence stands.
    public func attach(
        _ deposit: Deposit, id: String, who: Who, at: Instant, again: Bool = true, change: @Sendable (AttachedCopy, Dossier) -> Change?
    ) -> AttachAnswer {
        state.withLock { $0.attach(deposit, id: id, who, at, again: again, change) }
    }
}

extension FolderState {
    fileprivate mutating func attach(
        _ deposit: Deposit, id: String, _ who: Who, _ at: Instant, again: Bool, _ change: @Sendable (AttachedCopy, Dossier) -> Change?
    ) -> AttachAnswer {
        do throws(ArchiveError) {
            try makeReady()
            var deposits = Deposits(root: root, system: system, stillness: stillness)
            let opened = try Source.open(deposit, in: root, system) { deposits.moving($0, $1) }
            stillness = deposits.stillness
            switch opened {
            case .failure(let obstacle): return .notTaken(obstacle.obstacle)
            case .success(let source): return try attach(source, id: id, who, at, again: again, change)
            }
        } catch { return .answered(.failed(error), isRemoved: false) }
    }

    private mutating func attach(
        _ source: Source, id: String, _ who: Who, _ at: Instant, again: Bool, _ change: @Sendable (AttachedCopy, Dossier) -> Change?
    ) throws(ArchiveError) -> AttachAnswer {
        let bytes: [UInt8]
        switch try source.read(system) {
        case .failure(let obstacle): return .notTaken(obstacle.obstacle)
        case .success(let read): bytes = read
        }
        let (name, modified) = (source.deposit.name, source.status.modified)
        let file = GivenFile(name: name, bytes: bytes, modified: modified, origin: source.deposit.path)
        let answer = try take(file, id: id, who, at, again: again, change)
        guard case .answered(.stored(let stored), _) = answer else { return answer }
        return .answered(.stored(stored), isRemoved: source.remove(bytes, system))
    }

    fileprivate mutating func take(
        _ file: GivenFile, id: String, _ who: Who, _ at: Instant, again: Bool, _ change: @Sendable (AttachedCopy, Dossier) -> Change?
    ) throws(ArchiveError) -> AttachAnswer {
        let name = AttachedCopy.name(id: id, for: file.name)
        let copy = AttachedCopy(
            title: file.title, path: Layout.files + "/" + name, digest: Digest.hex(file.bytes), size: file.bytes.count,
            modified: Instant(seconds: file.modified / 1_000_000_000), origin: file.origin)
        if !again, let known = dossier.records(Evidence.kind.name).first(where: { $0[Evidence.digest] == copy.digest }) {
            return .known(known.key)
        }
        guard let change = change(copy, dossier) else { return .nothingToAttachTo }
        let files = try place(file, as: name, id: id, at)
        let answer = perform(.change(change, id: nil), who, at)
        // In doubt, the copy stays: a recovery may complete the act.
        if case .stored = answer {} else if !needsRecovery { try? system.remove(name, in: files) }
        return .answered(answer, isRemoved: false)
    }

    /// Under the lock, as every temporary file.
    private mutating func place(_ given: GivenFile, as name: String, id: String, _ at: Instant) throws(ArchiveError) -> OpenFile {
        let lock = try StoreLock(in: root, system, wait: options.lockWait)
        try checkFolder()
        try recoverIfNeeded(at)
        let folder = try system.openOrMakeFolder(Layout.files, in: root)
        let temporary = Layout.temporaryName(id, writer: writer?.id ?? "0", chance: ULID.make(at: at, using: &chance))
        do throws(ArchiveError) {
            let file = try system.create(temporary, in: folder)
            try system.write(given.bytes, to: file)
            try system.setTime(given.modified, of: file)
            try system.sync(file)
            guard try system.status(file).size == given.bytes.count else { throw .noSpace(file.path) }
            try system.rename(temporary, to: name, in: folder)
            try system.sync(folder: folder)
        } catch {
            try? system.remove(temporary, in: folder)
            throw error
        }
        _ = consume lock
        return folder
    }
}

/// A dropped file, open to be read: the same one that was shown, in a folder it may be taken out of.
private struct Source {
    let deposit: Deposit
    let folder: OpenFile
    let file: OpenFile
    let status: FileStatus

    struct Refused: Error { let obstacle: Deposit.Obstacle }

    /// `moving`: why a file at a path is not to be taken yet.
    static func open(
        _ deposit: Deposit, in root: OpenFile, _ system: System, moving: (String, FileStatus) -> Deposit.Obstacle?
    ) throws(ArchiveError) -> Result<Source, Refused> {
        if let obstacle = deposit.obstacle { return .failure(Refused(obstacle: obstacle)) }
        do throws(ArchiveError) {
            let depot = try system.openFolder(Deposit.root, in: root)
            let folder = deposit.folder.isEmpty ? depot : try system.openFolder(deposit.folder, in: depot)
            let named = try system.status(deposit.name, in: folder)
            if let obstacle = Deposits.obstacle(named) { return .failure(Refused(obstacle: obstacle)) }
            if system.canWrite(in: folder) != nil { return .failure(Refused(obstacle: .folderProtected)) }
            let file = try system.openForReading(deposit.name, in: folder)
            let status = try system.status(file)
            guard status.stamp == named.stamp, status.size == deposit.size, status.modifiedAt == deposit.modified else {
                return .failure(Refused(obstacle: .moved))
            }
            if let obstacle = moving(folder.path(of: deposit.name), status) { return .failure(Refused(obstacle: obstacle)) }
            if system.isBeingWritten(file) { return .failure(Refused(obstacle: .arriving)) }
            return .success(Source(deposit: deposit, folder: folder, file: file, status: status))
        } catch {
            switch error {
            case .held: return .failure(Refused(obstacle: .arriving))
            case .accessDenied: return .failure(Refused(obstacle: .unreadable(0)))
            case .symbolicLink: return .failure(Refused(obstacle: .link))
            default:
                guard error.isMissing else { throw error }
                return .failure(Refused(obstacle: .moved))
            }
        }
    }

    /// Whole, and not written to meanwhile.
    func read(_ system: System) throws(ArchiveError) -> Result<[UInt8], Refused> {
        let bytes = try content(system)
        let now = try system.status(file)
        let isSame = now.stamp == status.stamp && now.changed == status.changed && now.stored == status.stored
        guard isSame, bytes.count == status.size, !system.isBeingWritten(file) else { return .failure(Refused(obstacle: .moved)) }
        return .success(bytes)
    }

    private func content(_ system: System) throws(ArchiveError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: status.size, alignment: 16)
        defer { buffer.deallocate() }
        return Array(buffer[..<(try system.read(file, into: buffer))])
    }

    /// Only if the name still stands for the file that was read, and that file still for what was copied. False when it stays.
    func remove(_ bytes: [UInt8], _ system: System) -> Bool {
        guard let now = try? system.status(deposit.name, in: folder), now.stamp == status.stamp, (try? content(system)) == bytes else {
            return false
        }
        guard (try? system.remove(deposit.name, in: folder)) != nil else { return false }
        try? system.sync(folder: folder)
        return true
    }
}
