import Archive
import Domain
import Interface
import Text

/// Records that were changed outside the program.
extension OutsideRequest: Capability {
    var isSigned: Bool { true }
    func perform(in session: Session) { session.settleOutside(record, bringsBack: bringsBack) }
}

extension Session {
    /// The journals beside the records, by an eye of its own: no act waits for it.
    func inspect(_ folder: String) {
        // who only answers points can do nothing about it
        guard !shell.isConfined else { return }
        let (options, world) = (options, world)
        calculate {
            guard let phrase = (try? Opening.open(folder, options, world).inspect(isThorough: false))?.phrase else { return nil }
            // who is not in the dossier any more was told so: nothing covers that
            return .then { session in if !session.desk.isPersonGone { session.shell.say(phrase) } }
        }
    }

    /// Brings back what the journal keeps of a record, or says in the journal that it is right as it stands.
    fileprivate func settleOutside(_ record: RecordKey, bringsBack: Bool) {
        guard let archive else { return }
        let (who, now) = (self.who, world.now())
        storage.enqueue {
            let answer = bringsBack ? archive.bringBack(record, who: who, at: now) : archive.accept([record], who: who, at: now)
            let undo = archive.undoState(who)
            return .then { $0.settledOutside(answer, bringsBack, undo) }
        }
        tellRecovery(archive)
    }

    private func settledOutside(_ answer: CommitAnswer, _ bringsBack: Bool, _ undo: UndoState) {
        undoState = undo
        switch answer {
        case .stored(let stored):
            desk.confirm(stored.records)
            saveState = .saved(at: world.clock(world.now(), options.language))
            if bringsBack {
                shell.invite(Phrase(fr: "Repris du journal.", en: "Brought back from the journal."), toUndo: stored.entry?.id)
            } else {
                shell.say(Phrase(fr: "Gardé tel quel : le journal le sait.", en: "Kept as it is: the journal knows."))
            }
        case .refused(let refusals): shell.say(refusals.first?.phrase)
        case .conflict:
            shell.say(
                Phrase(fr: "Modifié entre-temps : relisez l'historique.", en: "Changed meanwhile: read the history again."))
        case .failed(let error): shell.say(error.phrase)
        }
    }
}
