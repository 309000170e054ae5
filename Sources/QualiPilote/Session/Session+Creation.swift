import Domain
import Interface
import Text

/// A new dossier made from the welcome screen, off the loop.
extension Session {
    func look(at text: String, _ reply: Reply<FolderLook>) {
        let world = world
        storage.enqueue { .lookedAt(NewFolderCheck.look(text, world), reply) }
    }

    /// Written whole, or not at all.
    func create(_ records: [Record], _ text: String, _ draft: String, _ failed: Reply<Phrase>) {
        let (world, isReadOnly) = (world, options.isReadOnly)
        storage.enqueue(act: Phrase(fr: "créer le dossier", en: "create the dossier")) {
            do throws(Failure) {
                guard !isReadOnly else { throw Failure(.readOnlyAsked) }
                let folder = world.path(text)
                try DossierMaker.make(records, in: folder, world)
                return .created(folder, draft: draft)
            } catch { return .notCreated(error.phrase, failed) }
        }
    }

    func created(_ folder: String, _ draft: String) {
        keeper.remove(draft)
        open(folder)
        shell.say(
            Phrase(
                fr: "Dossier créé : \(folder). F3 colle une liste depuis votre tableur.",
                en: "Dossier created: \(folder). F3 pastes a list from your spreadsheet."))
    }
}
