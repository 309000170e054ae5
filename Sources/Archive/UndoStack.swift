import Domain

/// What one person can undo and redo, rebuilt from the journals: it survives a restart and follows them to another machine.
struct UndoStack {
    struct Step {
        /// The act as first done.
        let original: JournalEntry
        /// Its last doing, undoing or redoing: what the next one turns round.
        let latest: JournalEntry
    }

    private(set) var undo: [Step] = []
    private(set) var redo: [Step] = []

    init(_ acts: some Sequence<JournalEntry>, of who: Who) {
        for act in acts where act.head.who.isSamePerson(as: who) && act.isUndoable { follow(act) }
    }

    private mutating func follow(_ act: JournalEntry) {
        switch act.head.direction {
        case .do:
            undo.append(Step(original: act, latest: act))
            redo = []
        case .undo: Self.move(act, from: &undo, to: &redo)
        case .redo: Self.move(act, from: &redo, to: &undo)
        }
    }

    private static func move(_ act: JournalEntry, from: inout [Step], to: inout [Step]) {
        guard let place = from.lastIndex(where: { $0.original.head.id == act.head.of }) else { return }
        to.append(Step(original: from.remove(at: place).original, latest: act))
    }
}

extension JournalEntry {
    /// Laying down a dossier and what happened outside are no acts of a person at this program.
    var isUndoable: Bool { ![.outside, .layDown].contains(head.act.verb) && !touched.isEmpty }
}
