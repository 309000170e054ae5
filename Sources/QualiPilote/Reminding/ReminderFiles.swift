import Archive
import Domain
import Exchange
import Text

/// Reminders as people get them: a `.eml` and a `.txt` each in `sorties/relances/<day>/`, and one file that says whom they are for. A
/// second time the same day the newer message to somebody takes the place of the older.
enum ReminderFiles {
    /// Who is written to, at which address.
    private static let summary = "recapitulatif.txt"

    /// With the folders in which they ask for files.
    static func make(_ texts: [ReminderText], on day: Day) -> OutFiles {
        OutFiles(files(texts), in: .reminders, as: day.text, folders: texts.compactMap(\.depot))
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
