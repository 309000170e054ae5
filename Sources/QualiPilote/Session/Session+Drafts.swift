import Interface

/// Texts that screens let go of.
extension DraftRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .keep(let draft): session.keeper.keepNow(draft)
        case .remove(let key): session.keeper.remove(key)
        }
    }
}
