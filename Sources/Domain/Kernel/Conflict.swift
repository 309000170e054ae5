/// A place that both sides changed differently: nobody decides it but a person.
public struct Conflict: Sendable, Equatable {
    public let path: Path
    public let base: JSON?
    public let mine: JSON?
    public let theirs: JSON?

    public init(path: Path, base: JSON?, mine: JSON?, theirs: JSON?) {
        self.path = path
        self.base = base
        self.mine = mine
        self.theirs = theirs
    }
}
