import Domain

/// What changed on disk since the caller was last told, by whatever program.
public struct Refreshed: Sendable, Equatable {
    /// New or changed records, as they are now.
    public let updated: [Record]
    /// Records whose file went away.
    public let removed: [RecordKey]
    /// All problems of the dossier as they stand now.
    public let problems: [FileProblem]
    /// Who did it: the act that left each record as it is now, where a journal tells. Of the first ones, when they are many.
    public let acts: [RecordKey: HistoryEntry]
    /// Why nothing could be looked at: the folder is not where it was. What was read of it stands.
    public var obstacle: ArchiveError?

    public var isEmpty: Bool { updated.isEmpty && removed.isEmpty }
    /// A record went away, or stands otherwise than any act of those known left it.
    public var isFromOutside: Bool { !removed.isEmpty || updated.contains { acts[$0.key] == nil } }
}

/// What the watched folder told.
public enum WatchResult: Sendable, Equatable {
    case nothing
    /// Paths relative to the dossier, for `refresh(_:)`.
    case changed([String])
    /// Something moved that cannot be told file by file: `refresh()` everything.
    case rescan
}
