import Domain

/// An act that undo or redo is about, with when it was done.
struct LastAct: Sendable {
    /// Its name in the journal.
    let id: String
    let act: Act
    let at: Instant

    init(_ id: String, _ act: Act, at: Instant) {
        self.id = id
        self.act = act
        self.at = at
    }
}
