import Archive
import Domain
import Exchange
import Glibc
import Text

/// Reminders on their way out: a `.eml` and a `.txt` each in `sorties/relances/<day>/`.
enum ReminderFiles {
    /// Writes them and returns their folder, relative to the dossier. A second time the same day they get a number.
    static func write(_ texts: [ReminderText], on day: Day, _ archive: Archive) throws(Failure) -> String {
        let folder = "\(Sorties.folder)/relances/\(day.text)"
        var place = archive.folder
        for name in folder.split(separator: "/") {
            place += "/" + name
            if mkdir(place, 0o777) != 0, errno != EEXIST { throw Sorties.failure(folder, errno) }
        }
        for text in texts {
            if let depot = text.depot { do throws(ArchiveError) { try archive.makeDepot(depot) } catch { throw Failure(error) } }
            let body = text.body
            try write(Email.message(to: text.address, subject: text.subject, body: body), text.slug, "eml", place, folder)
            try write(Email.text(text.subject + "\n\n" + body), text.slug, "txt", place, folder)
        }
        return folder
    }

    private static func write(_ bytes: [UInt8], _ slug: String, _ ending: String, _ place: String, _ shown: String) throws(Failure) {
        for number in 1...99 {
            let name = "\(slug)\(number == 1 ? "" : "-\(number)").\(ending)"
            do throws(NewFile.Problem) { return try NewFile.write(bytes, as: name, in: place) } catch {
                if error.code != EEXIST { throw Sorties.failure(shown + "/" + name, error.code) }
            }
        }
        throw Sorties.failure(shown, EEXIST)
    }
}
