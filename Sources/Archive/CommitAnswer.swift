import Domain

/// What became of an act.
public enum CommitAnswer: Sendable, Equatable {
    /// On disk, confirmed: it survives a power cut.
    case stored(Stored)
    /// It would make nonsense by itself; nothing was written.
    case refused([Refusal])
    /// Somebody else changed the same thing; nothing was written.
    case conflict([RecordConflict])
    /// The disk said no. Nothing was written, except after `notConfirmed`.
    case failed(ArchiveError)
}

/// The records an act touched as they stand on disk now, joined with what others wrote.
public struct Stored: Sendable, Equatable {
    public let records: [Record]
    /// Nil when the dossier already said all of it and nothing had to be written.
    public let entry: HistoryEntry?
    /// References that were proposed, taken by somebody meanwhile, and what they became.
    public private(set) var renumbered: [Renumbering.Moved] = []

    func telling(_ moved: [Renumbering.Moved]) -> Stored {
        var told = self
        told.renumbered = moved
        return told
    }
}

/// The places of one record where two people's changes do not go together.
public struct RecordConflict: Sendable, Equatable {
    public let record: RecordKey
    public let conflicts: [Conflict]
    /// Rules that only the combination of both changes breaks.
    public let refusals: [Refusal]
    /// The last act on the record: whose change stands there.
    public private(set) var last: HistoryEntry?

    public init(_ record: RecordKey, conflicts: [Conflict] = [], refusals: [Refusal] = []) {
        self.record = record
        self.conflicts = conflicts
        self.refusals = refusals
    }

    func by(_ act: HistoryEntry?) -> RecordConflict {
        var named = self
        named.last = act
        return named
    }
}
