import Archive
import Domain
import Interface
import Text

/// Files that people name by their path, taken into the dossier as evidence: read and copied off the loop.
extension Session {
    func take(_ file: TakenFile, _ reply: Reply<TakeReply>) {
        guard let archive else { return }
        let (who, now, dossier) = (self.who, world.now(), desk.facts.dossier)
        // `~` is the folder of whoever sits there
        let path = file.path == "~" || file.path.hasPrefix("~/") ? world.path(file.path) : file.path
        storage.enqueue {
            do throws(Failure) {
                let given = try NamedFile.read(path, dossier, folder: archive.folder)
                let answer = archive.attach(given, id: file.id, who: who, at: now, again: file.again, change: file.change)
                let undo = archive.undoState(who)
                return .then { $0.took(answer, file, reply, undo) }
            } catch { return .answer(reply, .answered(.failed(error.phrase))) }
        }
        tellRecovery(archive)
    }

    private func took(_ answer: AttachAnswer, _ file: TakenFile, _ reply: Reply<TakeReply>, _ undo: UndoState) {
        undoState = undo
        var act: String?
        if case .answered(.stored(let stored), _) = answer {
            desk.confirm(stored.records)
            saveState = .saved(at: world.clock(world.now(), options.language))
            if let draft = file.draft { keeper.remove(draft) }
            act = stored.entry?.id
        }
        self.answer(reply, Self.reply(to: answer, file), act: act)
    }

    private static func reply(to answer: AttachAnswer, _ file: TakenFile) -> TakeReply {
        switch answer {
        case .known(let key): .known(key)
        case .notTaken(let obstacle): .answered(.failed(obstacle.phrase(Deposit(folder: "", name: file.path))))
        case .nothingToAttachTo:
            .answered(.failed(Phrase(fr: "Ce point n'est plus dans le dossier.", en: "This item is no longer in the dossier.")))
        case .answered(.stored, _): .answered(.stored)
        case .answered(.refused(let refusals), _): .answered(.refused(refusals))
        case .answered(.failed(let error), _): .answered(.failed(error.phrase))
        case .answered(.conflict, _):
            .answered(
                .failed(
                    Phrase(
                        fr: "Quelqu'un a modifié la même fiche au même moment : relisez, puis validez de nouveau (F2).",
                        en: "Somebody changed the same record at the same moment: read again, then accept once more (F2).")))
        }
    }
}
