import Domain

/// One act as the journal keeps it.
public struct HistoryEntry: Sendable, Equatable {
    public enum Direction: String, Sendable {
        case `do`, undo, redo
    }

    /// One value as it was and as it became.
    public struct Written: Sendable, Equatable {
        public let record: RecordKey
        public let path: Path
        public let before: JSON?
        public let after: JSON?

        public init(record: RecordKey, path: Path, before: JSON?, after: JSON?) {
            (self.record, self.path, self.before, self.after) = (record, path, before, after)
        }
    }

    public let id: String
    public let at: Instant
    public let who: Who
    public let act: Act
    public let direction: Direction
    /// The act that an undo or a redo is about.
    public let of: String?
    public let touched: [RecordKey]
    public let writes: [Written]
}
