import Archive
import Domain
import Exchange
import Glibc
import Text

/// Reminders on their way out: a `.eml` and a `.txt` each in `sorties/relances/<day>/`, and one file that says whom they are for.
enum ReminderFiles {
    private static let place = Sorties.folder + "/relances"
    /// Who is written to, at which address.
    private static let summary = "recapitulatif.txt"

    /// Lays them all down, then keeps that people were reminded (`change`, which `keep` stores), then puts them in place: all of it or
    /// nothing, wherever it is cut. Returns their folder, relative to the dossier. A second time the same day the newer message to
    /// somebody takes the place of the older.
    static func write(
        _ texts: [ReminderText], _ change: Change, on day: Day, _ archive: Archive, keep: () throws(Failure) -> Stored
    ) throws(Failure) -> (folder: String, stored: Stored) {
        let folder = place + "/" + day.text
        let batch: OutBatch
        do throws(ArchiveError) { batch = try archive.stage(files(texts), for: change, in: place, as: day.text) } catch {
            throw Sorties.failure(folder, error)
        }
        var made: [String] = []
        do throws(Failure) {
            for depot in texts.compactMap(\.depot) { made += try makeFolders(depot, archive) }
            let stored = try keep()
            batch.land()
            return (folder, stored)
        } catch {
            batch.drop()
            for path in made.reversed() { _ = Glibc.remove(archive.folder + "/" + path) }
            throw error
        }
    }

    private static func makeFolders(_ path: String, _ archive: Archive) throws(Failure) -> [String] {
        do throws(ArchiveError) { return try archive.makeFolders(path) } catch { throw Failure(error) }
    }

    /// Two posts of one name are told apart by their ids.
    private static func files(_ texts: [ReminderText]) -> [(name: String, bytes: [UInt8])] {
        let slugs = Dictionary(grouping: texts, by: \.slug)
        let messages = texts.flatMap { text in
            let name = (slugs[text.slug]?.count ?? 0) > 1 ? text.slug + "-" + text.id : text.slug
            let body = text.body
            return [
                (name + ".eml", Email.message(to: text.address, subject: text.subject, body: body)),
                (name + ".txt", Email.text(text.head + "\n\n" + body)),
            ]
        }
        return messages + [(summary, Email.text(texts.map(\.line).joined(separator: "\n") + "\n"))]
    }
}
