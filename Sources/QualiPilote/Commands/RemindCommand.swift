import Domain
import Text

/// `relances`: one message for each post or service that something waits for.
enum RemindCommand {
    static let dry = CommandOption(
        "--simuler", "--dry-run",
        phrase: Phrase(fr: "affiche les messages, n'écrit rien", en: "prints the messages, writes nothing"))

    static let command = Command(
        "relances", "remind",
        phrase: Phrase(
            fr: "prépare un message par poste ou service : quoi, pour quand, pourquoi, où le déposer",
            en: "prepares one message per post or service: what, due when, why, where to drop it"),
        details: Phrase(
            fr:
                "Les messages vont dans « sorties/relances », en .eml et en .txt ; la date est gardée, « annuler » la retire. Rien n'est envoyé.",
            en: "The messages go to “sorties/relances”, as .eml and .txt; the date is kept, “undo” takes it back. Nothing is sent."),
        options: [dry], examples: ["qualipilote relances --simuler", "qualipilote relances"], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        if let refusal = Permission.refusal(of: .remind, on: [], by: place.duties, in: place.dossier, on: place.today) {
            throw Failure(.invalid, refusal)
        }
        let reminders = Reminders(place.facts, by: place.duties)
        let texts = reminders.messages.map { ReminderText($0, place.facts, place.language, folder: place.archive.folder) }
        if invocation.parsed.has(dry) {
            for text in texts { print(text, invocation) }
        } else if let change = place.acts.remind(reminders.messages) {
            if let obstacle = place.archive.obstacle { throw Failure(obstacle) }
            let (today, archive) = (place.today, place.archive)
            let (folder, _) = try ReminderFiles.write(texts, change, on: today, archive) { () throws(Failure) in try place.commit(change) }
            for (text, message) in zip(texts, reminders.messages) { invocation.print("\(text.name)  \(message.entries.count)") }
            invocation.tell(fr: "Messages écrits dans \(folder)", en: "Messages written in \(folder)")
        }
        let left = reminders.withoutAddressee.count
        if left > 0 {
            invocation.tell(
                fr: "Sans responsable ni service, donc sans relance : \(left)", en: "Without owner or service, so not reminded: \(left)")
        }
        return place.reportProblems() ? .ok : .invalid
    }

    private static func print(_ text: ReminderText, _ invocation: Invocation) {
        for line in (text.subject + "\n\n" + text.body).split(separator: "\n", omittingEmptySubsequences: false) {
            invocation.print(String(line))
        }
    }
}
