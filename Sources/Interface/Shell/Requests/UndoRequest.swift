/// Takes an act back, or does it again.
public enum UndoRequest: Request {
    /// The act of this name in the journal, and no other; nil: the last one.
    case undo(String?)
    /// The same, without the records that others changed since.
    case undoRest(String)
    case redo(String?)
}

extension Effect {
    static func undo(_ act: String?) -> Self { .ask { _ in UndoRequest.undo(act) } }
    static func undoRest(_ act: String) -> Self { .ask { _ in UndoRequest.undoRest(act) } }
    static func redo(_ act: String?) -> Self { .ask { _ in UndoRequest.redo(act) } }
}
