import Archive
import Domain
import Interface
import Text

/// Records that were changed outside the program.
extension OutsideRequest: Capability {
    var isSigned: Bool { true }
    func perform(in session: Session) { session.settleOutside(records, bringsBack: bringsBack) }
}

extension Session {
    /// After the opening, at the first moment of rest: the first screen and the first keys have the machine to themselves.
    func inspectIfDue() {
        guard isInspectionDue else { return }
        isInspectionDue = false
        if let archive { inspect(archive.folder, isTold: true) }
    }

    /// The journals beside the records, by an eye of its own: no act waits for it.
    func inspect(_ folder: String, isTold: Bool) {
        // who only answers points can do nothing about it
        guard !shell.isConfined else { return }
        let (options, world) = (options, world)
        calculate {
            guard let inspection = try? Opening.open(folder, options, world).inspect(isThorough: false) else { return nil }
            return .then { $0.inspected(inspection, isTold: isTold) }
        }
    }

    private func inspected(_ inspection: Inspection, isTold: Bool) {
        if inspection != desk.facts.surroundings.inspection { desk.see(inspection) }
        // whose record or post went meanwhile was told so: nothing covers that, and the first screen counts them too
        if isTold, !desk.isPersonGone, !wasToldOfLostPost, let phrase = inspection.phrase { shell.say(phrase) }
    }

    /// Brings back what the journal keeps of records, or says in the journal that they are right as they stand.
    fileprivate func settleOutside(_ records: [RecordKey], bringsBack: Bool) {
        guard let archive else { return }
        let (who, now) = (self.who, world.now())
        storage.enqueue {
            let answer = bringsBack ? archive.bringBack(records, who: who, at: now) : archive.accept(records, who: who, at: now)
            let undo = archive.undoState(who)
            return .then { $0.settledOutside(answer, records, bringsBack, undo) }
        }
        tellRecovery(archive)
    }

    private func settledOutside(_ answer: CommitAnswer, _ records: [RecordKey], _ bringsBack: Bool, _ undo: UndoState) {
        undoState = undo
        switch answer {
        case .stored(let stored):
            let name = settledName(records)
            desk.confirm(stored.records)
            desk.see(desk.facts.surroundings.inspection.without(Set(records)))
            saveState = .saved(at: world.clock(world.now(), options.language))
            let done =
                bringsBack
                ? Phrase(fr: "Repris du journal : \(name).", en: "Brought back from the journal: \(name).")
                : Phrase(fr: "Gardé tel quel, le journal le sait : \(name).", en: "Kept as it is, the journal knows: \(name).")
            // what the journal keeps nothing of cannot be put back by undoing
            let isUndoable = stored.entry?.writes.isEmpty == false
            if isUndoable { shell.invite(done, toUndo: stored.entry?.id) } else { shell.say(done) }
        case .refused(let refusals): shell.say(refusals.first?.phrase)
        case .conflict:
            shell.say(
                Phrase(fr: "Modifié entre-temps : relisez l'historique.", en: "Changed meanwhile: read the history again."))
        case .failed(let error): shell.say(error.phrase)
        }
    }

    private func settledName(_ records: [RecordKey]) -> String {
        let naming = Naming(desk.facts.dossier, options.language)
        let changes = desk.facts.surroundings.inspection.changes
        guard let first = records.first else { return "" }
        let name = changes.first { $0.record == first }.map { naming.name(of: $0) } ?? naming.name(Ref(first))
        let others = records.count - 1
        guard others > 0 else { return name }
        return Phrase(
            fr: "\(name) et \(Count.of(others, "autre", "autres"))", en: "\(name) and \(Count.english(others, "other", "others"))")[
                options.language]
    }
}
