/// Texts typed and not accepted.
public enum DraftRequest: Request {
    /// Keeps a text whose form is being closed.
    case keep(Draft)
    case remove(String)
}

extension Effect {
    static func keepDraft(_ draft: Draft) -> Self { .ask { _ in DraftRequest.keep(draft) } }
    static func removeDraft(_ key: String) -> Self { .ask { _ in DraftRequest.remove(key) } }
}
