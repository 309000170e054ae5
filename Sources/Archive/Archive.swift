import Domain
import Glibc
import Synchronization

/// One dossier folder, as one window of the program uses it. Calls wait for the disk: make them off the loop.
public final class Archive: Sendable {
    /// The folder as it was given.
    public let folder: String
    let state: Mutex<FolderState>
    /// Apart from `state`, so that the loop never waits for a write.
    let watch: Mutex<Watch.Place>

    private init(_ state: sending FolderState) {
        folder = state.path
        watch = Mutex(.unopened(state.root, state.layout, state.system))
        self.state = Mutex(state)
    }

    /// True when `dossier.json` stands there.
    public static func isDossier(_ folder: String) -> Bool {
        let system = System(probe: nil)
        guard let root = try? system.openFolder(at: folder), let status = try? system.status(Layout.root, in: root) else {
            return false
        }
        return status.form == .file
    }

    /// The record of the dossier itself, nothing else read; nil when it cannot be.
    public static func ownRecord(_ folder: String) -> Record? {
        let system = System(probe: nil)
        guard let root = try? system.openFolder(at: folder),
            case .content(let content)? = try? RecordFile.read(Layout.root, in: root, of: DossierRecord.key, system, ReadBuffer())
        else { return nil }
        return Record(DossierRecord.key, content.tree)
    }

    /// Opens a folder without locking or writing anything. `stateFolder` is the user's own, on this machine.
    public static func open(
        _ folder: String, schema: Schema, stateFolder: String, options: Options = Options()
    ) throws(ArchiveError) -> Archive {
        let system = System(probe: options.probe, patience: options.lockWait)
        let root: OpenFile
        do throws(ArchiveError) { root = try system.openFolder(at: folder) } catch {
            throw error.isMissing || error.code == ENOTDIR ? .noSuchFolder(folder) : error
        }
        guard (try? system.status(Layout.root, in: root)) != nil else { throw .notADossier(folder) }
        let layout = Layout(schema: schema)
        return Archive(
            FolderState(root: root, path: folder, layout: layout, system: system, options: options, stateFolder: stateFolder))
    }

    /// Reads everything. One file that cannot be used is a problem of the dossier; the others are loaded.
    @discardableResult
    public func load() throws(ArchiveError) -> Dossier {
        let result: Result<Dossier, ArchiveError> = state.withLock { state in
            do throws(ArchiveError) {
                try state.load()
                return .success(state.dossier)
            } catch { return .failure(error) }
        }
        return try result.get()
    }

    /// The dossier as last read or written here.
    public var dossier: Dossier { state.withLock { $0.dossier } }

    /// Why nothing can be written; nil when it can.
    public var obstacle: ArchiveError? { state.withLock { $0.obstacle } }
    public var canWrite: Bool { obstacle == nil }

    /// Stores an act: all of its edits or none, and the files that go with it. `stored` means it survives a power cut. `id`: the name
    /// it gets in the journal.
    public func commit(_ change: Change, with files: OutFiles? = nil, who: Who, at: Instant, id: String? = nil) -> CommitAnswer {
        state.withLock { $0.perform(.change(change, id: id, files: files), who, at) }
    }
}
