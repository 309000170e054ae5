import Archive
import Domain
import Interface
import Text

/// Messages that remind people of what waits for them.
extension RemindRequest: Capability {
    func perform(in session: Session) { session.remind(refs, horizon) }
}

extension Session {
    /// The messages and that they are prepared, off the loop: both, or neither.
    fileprivate func remind(_ refs: [Ref], _ horizon: Outlook.Horizon) {
        guard let archive else { return }
        let (facts, language, who, now) = (desk.facts, options.language, self.who, world.now())
        let acts = Acts(facts.dossier, today: facts.today, now: now, author: desk.author)
        let duties = desk.person.flatMap(facts.duties)
        if let refusal = Permission.refusal(of: .remind, on: [], by: duties, in: facts.dossier, on: facts.today) {
            return shell.say(refusal)
        }
        let reminders = Reminders(of: refs, in: facts.waiting(Outlook(horizon), of: nil), facts, by: duties)
        let signature = Author.signature(who, facts.dossier)
        guard let change = acts.prepare(reminders.messages) else {
            return shell.say(
                Phrase(
                    fr: "Personne à relancer, ou tous l'ont déjà été aujourd'hui.",
                    en: "Nobody to remind, or all were reminded today already."))
        }
        storage.enqueue(act: Phrase(fr: "préparer les relances", en: "prepare the reminders")) {
            do throws(Failure) {
                let texts = reminders.letters.map { ReminderText($0, facts, language, folder: archive.folder, signature: signature) }
                let files = ReminderFiles.make(texts, on: facts.today)
                let stored = try archive.commit(change, with: files, who: who, at: now).stored(Naming(facts.dossier, language))
                let (count, unaddressed, undo) = (reminders.messages.count, ReminderText.unaddressed(texts), archive.undoState(who))
                return .then { $0.reminded(stored, files.path, count, unaddressed, undo) }
            } catch { return .said(error.phrase) }
        }
        tellRecovery(archive)
    }

    private func reminded(_ stored: Stored, _ folder: String, _ count: Int, _ unaddressed: Phrase?, _ undo: UndoState) {
        let rest = unaddressed.map { Phrase(fr: " " + $0.french, en: " " + $0.english) } ?? Phrase(same: "")
        undoState = undo
        desk.confirm(stored.records)
        saveState = .saved(at: world.clock(world.now(), options.language))
        shell.invite(
            Phrase(
                fr: "\(Count.of(count, "message prêt", "messages prêts")) dans \(folder). S quand ils sont envoyés.\(rest.french)",
                en: "\(Count.english(count, "message", "messages")) ready in \(folder). S once they are sent.\(rest.english)"),
            toUndo: stored.entry?.id)
    }
}
