import Archive
import Interface

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
        saveState = .readOnly(obstacle.phrase)
        shell.say(obstacle.phrase)
    }
}
