import Domain

/// An act that undo or redo is about, with when it was done.
struct LastAct: Sendable {
    let act: Act
    let at: Instant

    init(_ act: Act, at: Instant) {
        self.act = act
        self.at = at
    }
}
