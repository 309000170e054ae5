/// The one merge: saving over somebody's save, undo and redo, git, a copy that comes back.
public enum Merge {
    public struct Outcome: Sendable, Equatable {
        /// Nil: both agree that the value is gone. At a conflict the value of `base` stands.
        public let value: JSON?
        public let conflicts: [Conflict]
    }
}
