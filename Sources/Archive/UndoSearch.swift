import Domain

/// What one person can undo and redo next, found from their newest act back: it survives a restart and follows them to another machine.
struct UndoSearch {
    /// Acts, as first done, that are passed over.
    let passing: Set<String>
    /// The last doing of the act that undo takes back.
    private(set) var undo: JournalEntry?
    /// The undoing that redo turns round.
    private(set) var redo: JournalEntry?
    private var seen: Set<String> = []
    /// A new act ends what could be done again.
    private var isRedoClosed = false

    /// The one act that is asked for.
    private let named: String?
    /// It stands undone.
    private(set) var isNamedBack = false

    init(passing: Set<String>, named: String? = nil) {
        self.passing = passing
        self.named = named
    }

    var isDone: Bool { named == nil ? undo != nil && (redo != nil || isRedoClosed) : undo != nil || isNamedBack }

    /// Acts come the newest first.
    mutating func look(at act: JournalEntry) {
        if let named { return look(at: act, for: named) }
        let isNewest = seen.insert(act.original).inserted
        switch act.head.direction {
        case .do:
            isRedoClosed = true
            if isNewest { offer(act) }
        case .redo: if isNewest { offer(act) }
        case .undo: if isNewest, !isRedoClosed, redo == nil { redo = act }
        }
    }

    private mutating func look(at act: JournalEntry, for named: String) {
        guard act.original == named else {
            if act.head.direction == .do { isRedoClosed = true }
            return
        }
        if isDone { return }
        if act.head.direction == .undo {
            isNamedBack = true
            redo = isRedoClosed ? nil : act
        } else {
            undo = act
        }
    }

    private mutating func offer(_ act: JournalEntry) {
        if undo == nil, !passing.contains(act.original) { undo = act }
    }
}

extension JournalEntry {
    /// The act as first done.
    var original: String { head.of ?? head.id }

    /// Laying down a dossier and what happened outside are no acts of a person at this program. What was kept as it stood is one, where
    /// the journal says what stood there before.
    var isUndoable: Bool {
        switch head.act.verb {
        case .outside, .layDown: false
        case .accept: touched.contains { !$0.writes.isEmpty }
        default: !touched.isEmpty
        }
    }
}
