import Domain
import Text

/// `relances`: one message for each post or service that something waits for.
enum RemindCommand {
    static let dry = CommandOption(
        "--simuler", "--dry-run",
        phrase: Phrase(fr: "affiche les messages, n'écrit rien", en: "prints the messages, writes nothing"))

    static let sent = CommandOption(
        "--envoyees", "--sent",
        phrase: Phrase(
            fr: "les messages préparés sont partis : leurs destinataires sont relancés",
            en: "the messages prepared have left: their people count as reminded"))

    static let command = Command(
        "relances", "remind",
        phrase: Phrase(
            fr: "prépare un message par poste ou service : quoi, pour quand, pourquoi, où le déposer",
            en: "prepares one message per post or service: what, due when, why, where to drop it"),
        details: Phrase(
            fr:
                "Les messages vont dans « sorties/relances », en .eml et en .txt, à envoyer depuis votre messagerie : rien n'est envoyé d'ici. Une fois partis, « relances --envoyees » le note ; « annuler » le retire.",
            en:
                "The messages go to “sorties/relances”, as .eml and .txt, to send from your mail program: nothing is sent from here. Once they have left, “remind --sent” notes it; “undo” takes it back."
        ),
        options: [dry, sent],
        examples: ["qualipilote relances --simuler", "qualipilote relances", "qualipilote relances --envoyees"], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        if let refusal = Permission.refusal(of: .remind, on: [], by: place.duties, in: place.dossier, on: place.today) {
            throw Failure(.invalid, refusal)
        }
        if invocation.parsed.has(sent) { return try send(&place) }
        let isWhole = place.reportProblems()
        let reminders = Reminders(place.facts, by: place.duties)
        let signature = Author.signature(place.who, place.dossier)
        let texts = reminders.messages.map {
            ReminderText($0, place.facts, place.language, folder: place.archive.folder, signature: signature)
        }
        var wasPrepared = true
        if invocation.parsed.has(dry) {
            for text in texts { print(text, invocation) }
        } else if let change = place.acts.prepare(reminders.messages) {
            let files = ReminderFiles.make(texts, on: place.today)
            try place.commit(change, with: files)
            for text in texts { invocation.print(text.line) }
            invocation.tell(
                fr: "Messages préparés dans \(files.path) ; envoyez-les, puis « qualipilote relances --envoyees ».",
                en: "Messages prepared in \(files.path); send them, then “qualipilote remind --sent”.")
        } else {
            wasPrepared = false
            invocation.tell(
                fr: "Personne à relancer, ou tous l'ont déjà été aujourd'hui.", en: "Nobody to remind, or all were reminded today already.")
        }
        if wasPrepared, let unaddressed = ReminderText.unaddressed(texts) { invocation.tell(unaddressed) }
        let left = reminders.withoutAddressee.count
        if left > 0 {
            invocation.tell(
                fr: "Sans responsable ni service, donc sans relance : \(left)", en: "Without owner or service, so not reminded: \(left)")
        }
        return isWhole ? .ok : .invalid
    }

    private static func send(_ place: inout Workplace) throws(Failure) -> ExitCode {
        let (dossier, duties, today) = (place.dossier, place.duties, place.today)
        let change = place.acts.sendPrepared { Permission.refusal(of: .remind, on: [$0], by: duties, in: dossier, on: today) == nil }
        if let change {
            _ = try place.commit(change)
            place.invocation.tell(fr: "Noté : \(change.act.phrase.french).", en: "Noted: \(change.act.phrase.english).")
        } else {
            place.invocation.tell(fr: "Aucune relance préparée n'attend.", en: "No prepared reminder waits.")
        }
        return place.reportProblems() ? .ok : .invalid
    }

    private static func print(_ text: ReminderText, _ invocation: Invocation) {
        for line in (text.head + "\n\n" + text.body).split(separator: "\n", omittingEmptySubsequences: false) {
            invocation.print(String(line))
        }
    }
}
