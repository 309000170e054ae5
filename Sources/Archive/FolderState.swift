import Domain

/// What one window knows of the folder: the dossier as last read, and what each file looked like then.
struct FolderState {
    let root: OpenFile
    let path: String
    let layout: Layout
    let system: System
    let options: Options
    let stateFolder: String
    var dossier: Dossier
    /// The dossier as first read and as this window wrote it since: what differs from it without an act came from outside.
    var baseline: Dossier
    var isLoaded = false
    /// By path relative to the dossier, files with problems included.
    var stamps: [String: FileStamp] = [:]
    var problems: [String: FileProblem] = [:]
    /// Changes this window read on the way and its caller has not been told of.
    var news = News()
    var journals = JournalIndex()
    var writer: Writer?
    /// Set when a write ended in doubt: the journal is gone through again before the next one.
    var needsRecovery = false
    /// Acts this window said had failed and could not take back: recovery takes them back.
    var failed: Set<String> = []
    /// Interrupted acts that could be neither completed nor taken back here: tried again when asked, and by the next window.
    var setAside: Set<String> = []
    /// Own acts, as first done, that could not be taken back: the next undo passes over them, as long as there are others.
    var passed: Set<String> = []
    /// Interrupted acts as a reader sees them.
    var overlay = Overlay()
    /// The act being taken back.
    var underWay: String?
    /// What recovery did that nobody has been told of.
    var notes: [RecoveryNote] = []
    var chance: Chance
    /// What lay beside the records when the caller was last told.
    var surroundingsTold: Surroundings?
    /// Where it lies is a share that may lose what is written.
    let weakness: ShareWeakness?
    /// Of dropped files.
    var stillness: Stillness
    /// Of attached files that were read again, by path.
    var digests: [String: (stamp: FileStamp, digest: String)] = [:]

    init(root: OpenFile, path: String, layout: Layout, system: System, options: Options, stateFolder: String) {
        self.root = root
        self.path = path
        self.layout = layout
        self.system = system
        self.options = options
        self.stateFolder = stateFolder
        dossier = Dossier(schema: layout.schema)
        baseline = dossier
        chance = Chance(seed: options.seed)
        weakness = options.share ?? system.weakness(of: root)
        stillness = Stillness(pause: options.depositPause, isLocal: !system.isRemote(root))
    }
}

/// Chance for ids: drawn, or repeated from a seed.
struct Chance: RandomNumberGenerator {
    private var seeded: SeededGenerator?

    init(seed: UInt64?) { seeded = seed.map { SeededGenerator(seed: $0) } }

    mutating func next() -> UInt64 {
        var system = SystemRandomNumberGenerator()
        return seeded?.next() ?? system.next()
    }
}

/// What `refresh` owes its caller.
struct News {
    var updated: Set<RecordKey> = []
    var removed: Set<RecordKey> = []
    var problemsMoved = false
}
