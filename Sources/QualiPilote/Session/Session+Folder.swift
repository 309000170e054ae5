import Archive
import Domain
import Interface
import Text

extension RefreshRequest: Capability {
    func perform(in session: Session) {
        if let archive = session.archive { session.storage.enqueue { .refreshed(archive.refresh()) } }
        if let archive = session.archive { session.inspect(archive.folder, isTold: false) }
        session.lookAround()
    }
}

/// A folder that goes away under an open window, and comes back.
extension Session {
    /// Said, and said again under every screen: what is shown is what was read last.
    func heed(_ obstacle: ArchiveError?) {
        guard let obstacle else {
            if let before = stateBefore { saveState = before }
            stateBefore = nil
            return
        }
        if stateBefore == nil { stateBefore = saveState }
        let phrase = told(obstacle)
        saveState = .readOnly(phrase)
        shell.say(phrase)
    }

    /// Whoever only reads is not told to ask for the right to write.
    func told(_ obstacle: ArchiveError) -> Phrase {
        guard case .closed = obstacle, role == .reader else { return obstacle.phrase }
        return Phrase(
            fr: "Vous consultez ce dossier : rien n'y est écrit à votre nom.", en: "You read this dossier: nothing is written in your name."
        )
    }
}
