import Archive
import Domain
import Interface
import Text

/// Messages that remind people of what waits for them.
extension Session {
    /// The files first, off the loop; the date once they are there.
    func remind() {
        guard let archive else { return }
        let (facts, language, who, now) = (desk.facts, options.language, self.who, world.now())
        let acts = Acts(facts.dossier, today: facts.today, now: now, author: desk.author)
        let reminders = Reminders(facts)
        guard let change = acts.remind(reminders.messages) else {
            return shell.say(Phrase(fr: "Personne à relancer.", en: "Nobody to remind."))
        }
        storage.enqueue {
            do throws(Failure) {
                let texts = reminders.messages.map { ReminderText($0, facts, language, folder: archive.folder) }
                let folder = try ReminderFiles.write(texts, on: facts.today, archive)
                let answer = archive.commit(change, who: who, at: now)
                return .reminded(answer, folder: folder, count: texts.count, archive.undoState(who))
            } catch { return .said(error.phrase) }
        }
        tellRecovery(archive)
    }

    func reminded(_ answer: CommitAnswer, _ folder: String, _ count: Int, _ undo: UndoState) {
        undoState = undo
        guard case .stored(let stored) = answer else {
            return shell.say(
                Phrase(
                    fr: "Messages écrits dans \(folder), mais la date n'a pas pu être gardée : recommencez.",
                    en: "Messages written in \(folder), but the date could not be kept: try again."))
        }
        desk.confirm(stored.records)
        saveState = .saved(at: world.clock(world.now(), options.language))
        shell.say(
            Phrase(
                fr: "\(Count.of(count, "message prêt", "messages prêts")) dans \(folder). U pour annuler la date.",
                en: "\(Count.english(count, "message", "messages")) ready in \(folder). U to undo the date."))
    }
}
