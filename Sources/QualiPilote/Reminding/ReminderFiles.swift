import Archive
import Domain
import Exchange
import Glibc
import Text

/// Reminders on their way out: a `.eml` and a `.txt` each in `sorties/relances/<day>/`.
enum ReminderFiles {
    /// Writes them all, then keeps that people were reminded: both or neither. Returns their folder, relative to the dossier. A second
    /// time the same day they get a number.
    static func write(
        _ texts: [ReminderText], on day: Day, _ archive: Archive, keep: () throws(Failure) -> Stored
    ) throws(Failure) -> (folder: String, stored: Stored) {
        let folder = "\(Sorties.folder)/relances/\(day.text)"
        var made: [String] = []
        do throws(Failure) {
            try write(texts, folder, archive, &made)
            return (folder, try keep())
        } catch {
            for path in made.reversed() { _ = Glibc.remove(path) }
            throw error
        }
    }

    /// `made`: every folder and file it made so far, absolute.
    private static func write(_ texts: [ReminderText], _ folder: String, _ archive: Archive, _ made: inout [String]) throws(Failure) {
        do throws(ArchiveError) { made += try archive.makeFolders(folder).map { archive.folder + "/" + $0 } } catch {
            throw Sorties.failure(folder, error)
        }
        let place: OutFolder
        do throws(ArchiveError) { place = try OutFolder(archive.folder + "/" + folder) } catch { throw Sorties.failure(folder, error) }
        for text in texts {
            let body = text.body
            let email = Email.message(to: text.address, subject: text.subject, body: body)
            made.append(try write(email, text.slug, "eml", place, archive.folder, folder))
            made.append(try write(Email.text(text.subject + "\n\n" + body), text.slug, "txt", place, archive.folder, folder))
        }
        for depot in texts.compactMap(\.depot) {
            do throws(ArchiveError) { made += try archive.makeFolders(depot).map { archive.folder + "/" + $0 } } catch {
                throw Failure(error)
            }
        }
    }

    /// Returns where it stands.
    private static func write(
        _ bytes: [UInt8], _ slug: String, _ ending: String, _ place: OutFolder, _ dossier: String, _ shown: String
    ) throws(Failure) -> String {
        for number in 1...99 {
            let name = "\(slug)\(number == 1 ? "" : "-\(number)").\(ending)"
            do throws(ArchiveError) {
                try place.write(bytes, as: name)
                return "\(dossier)/\(shown)/\(name)"
            } catch {
                if error.systemCode != EEXIST { throw Sorties.failure(shown, error) }
            }
        }
        throw Failure(.io, fr: "« \(shown) » est plein ; rien n'a été écrit.", en: "“\(shown)” is full; nothing was written.")
    }
}
