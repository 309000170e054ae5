import Archive
import Domain
import Interface

/// The journal of a record, read off the loop, with what it cannot explain of the record.
extension HistoryRequest: Capability {
    func perform(in session: Session) {
        guard let archive = session.archive else { return }
        session.storage.enqueue {
            do throws(ArchiveError) {
                let change = try key.flatMap { key throws(ArchiveError) in try archive.outsideChange(of: key) }
                let entries = try archive.history(of: key, limit: 200)
                return .then { session in
                    let text = HistoryText(session.desk.facts.dossier, session.world, session.options.language)
                    session.answer(reply, text.lines(entries, outside: change))
                }
            } catch {
                return .said(error.phrase)
            }
        }
    }
}
