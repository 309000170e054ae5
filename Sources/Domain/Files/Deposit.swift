/// A file that somebody dropped in `depot/<service>/` to have it attached, as it lies there.
public struct Deposit: Sendable, Hashable {
    /// Why it cannot be attached as it is.
    public enum Obstacle: Sendable, Hashable {
        case folder, link, notAFile, unreadableName, severalNames
        case tooLarge(limit: Int)
        /// Somebody is still writing it, or has been a moment ago.
        case arriving
        case empty
        /// It cannot be read (errno).
        case unreadable(Int32)
        /// This account may not take files out of the folder it lies in.
        case folderProtected
        /// It is not as it was when it was chosen, or is gone.
        case moved
    }

    /// The folder below `depot`: a service's acronym; empty for a file in `depot` itself.
    public let folder: String
    /// As its name reads; empty for a folder that cannot be looked into.
    public let name: String
    public let size: Int
    public let modified: Instant
    public let obstacle: Obstacle?

    public init(folder: String, name: String, size: Int = 0, modified: Instant = Instant(seconds: 0), obstacle: Obstacle? = nil) {
        self.folder = folder
        self.name = name
        self.size = size
        self.modified = modified
        self.obstacle = obstacle
    }

    /// Relative to the dossier.
    public var path: String { [Deposit.root, folder, name].filter { !$0.isEmpty }.joined(separator: "/") }
    /// What rows and choices know it by.
    public var ref: Ref { Ref(Deposit.kind, Digest.short(path)) }

    public static let root = "depot"
    public static let kind: KindName = "depot"
}

/// What lies in the dossier's folder beside its records: files dropped, and evidence whose file is no longer what it was.
public struct Surroundings: Sendable, Equatable {
    public let deposits: [Deposit]
    public let files: [RecordKey: FileCondition]
    /// Files kept in `files/` that no record in force names, relative to the dossier.
    public let unnamed: [String]
    /// The journals beside the records, where they were looked at.
    public var inspection = Inspection()

    public init(deposits: [Deposit] = [], files: [RecordKey: FileCondition] = [:], unnamed: [String] = []) {
        self.deposits = deposits
        self.files = files
        self.unnamed = unnamed
    }

    /// Whether a path from the dossier's folder is one of those, not of a record.
    public static func holds(_ path: String) -> Bool {
        ["depot", "files"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    public func deposit(_ ref: Ref) -> Deposit? { deposits.first { $0.ref == ref } }
}

/// What became of the file of an evidence since it was attached; nothing is said of one that is as it was.
public enum FileCondition: Sendable, Equatable {
    case changed, missing
}

/// A file taken into `files/`, as its evidence keeps it.
public struct AttachedCopy: Sendable, Equatable {
    /// The name it had.
    public let title: String
    /// Relative to the dossier.
    public let path: String
    /// SHA-256, hexadecimal.
    public let digest: String
    public let size: Int
    public let modified: Instant
    /// Where it was dropped, relative to the dossier.
    public let origin: String

    public init(title: String, path: String, digest: String, size: Int, modified: Instant, origin: String) {
        self.title = title
        self.path = path
        self.digest = digest
        self.size = size
        self.modified = modified
        self.origin = origin
    }

    /// What its evidence says of it.
    public var writes: [Write] {
        [
            Evidence.title.write(title), Evidence.nature.write(.file), Evidence.path.write(path), Evidence.digest.write(digest),
            Evidence.size.write(size), Evidence.modified.write(modified), Evidence.origin.write(origin),
        ]
    }

    /// A name of its own in `files/`: `<id>.jpg`. Whatever the file was called, letters and digits are all that is kept of its ending.
    public static func name(id: String, for title: String) -> String {
        guard let dot = title.lastIndex(of: "."), dot != title.startIndex else { return id }
        let ending = title[title.index(after: dot)...].lowercased()
        let isPlain = (1...8).contains(ending.utf8.count) && ending.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        return isPlain ? "\(id).\(ending)" : id
    }
}
