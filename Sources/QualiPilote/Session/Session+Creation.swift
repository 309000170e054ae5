import Domain
import Interface
import Text

/// Another dossier, opened or made from the welcome screen, off the loop.
extension DossierRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .open(let folder): session.open(session.world.path(folder))
        case .demonstration: session.openDemonstration()
        case .look(let folder, let reply): session.look(at: folder, reply)
        case .create(let records, let folder, let draft, let failed): session.create(records, folder, draft, failed)
        }
    }
}

extension Session {
    fileprivate func look(at text: String, _ reply: Reply<FolderLook>) {
        let world = world
        storage.enqueue { .answer(reply, NewFolderCheck.look(text, world)) }
    }

    /// Written whole, or not at all.
    fileprivate func create(_ records: [Record], _ text: String, _ draft: String, _ failed: Reply<Phrase>) {
        let (world, isReadOnly) = (world, options.isReadOnly)
        storage.enqueue(act: Phrase(fr: "créer le dossier", en: "create the dossier")) {
            do throws(Failure) {
                guard !isReadOnly else { throw Failure(.readOnlyAsked) }
                let folder = world.path(text)
                try DossierMaker.make(records, in: folder, world)
                return .then { $0.created(folder, draft) }
            } catch { return .answer(failed, error.phrase) }
        }
    }

    private func created(_ folder: String, _ draft: String) {
        keeper.remove(draft)
        open(folder)
        shell.say(
            Phrase(
                fr: "Dossier créé : \(folder). F3 colle une liste depuis votre tableur.",
                en: "Dossier created: \(folder). F3 pastes a list from your spreadsheet."))
    }
}
