/// The one merge: saving over somebody's save, undo and redo, git, a copy that comes back.
public enum Merge {
    public struct Outcome: Sendable, Equatable {
        /// Nil: both agree that the value is gone. At a conflict the value of `base` stands.
        public let value: JSON?
        public let conflicts: [Conflict]
    }

    /// Joins what two sides did to `base`; nil is a value that does not stand there. What is stored never depends on which
    /// side is called mine. A value only one side changed is taken as it is; what both changed is joined as `shape` says.
    public static func threeWay(base: JSON?, mine: JSON?, theirs: JSON?, shape: Shape) -> Outcome {
        var merger = Merger()
        let value = merger.merge(Sides(base, mine, theirs), shape, at: Path([]))
        return Outcome(value: value, conflicts: merger.conflicts)
    }
}
