/// Takes an act back, or does it again.
public enum UndoRequest: Request {
    /// The act of this name in the journal, and no other; nil: the last one.
    case undo(String?)
    case redo(String?)
}

extension Effect {
    static func undo(_ act: String?) -> Self { .ask { _ in UndoRequest.undo(act) } }
    static func redo(_ act: String?) -> Self { .ask { _ in UndoRequest.redo(act) } }
}
