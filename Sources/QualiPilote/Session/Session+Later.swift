import Interface

/// What takes long is worked out off the loop, where no save waits for it.
extension LaterRequest: Capability {
    func perform(in session: Session) { session.calculate { .answer(work, ()) } }
}
