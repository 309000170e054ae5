import Domain
import Text

/// What a reminder says: what is expected, for when, why, and where to drop it.
struct ReminderText {
    private let message: Reminders.Message
    private let naming: Naming
    private let today: Day
    private let paths: SharePaths

    init(_ message: Reminders.Message, _ facts: Facts, _ language: Language, folder: String) {
        self.message = message
        naming = Naming(facts.dossier, language)
        today = facts.today
        paths = SharePaths(facts.dossier, folder: folder)
    }

    private var dossier: Dossier { naming.dossier }
    private func text(_ fr: String, _ en: String) -> String { Phrase(fr: fr, en: en)[naming.language] }

    var name: String { naming.name(message.to) }

    /// Of the post, else of the person who holds it today.
    var address: String? {
        guard let record = dossier.record(message.to.record), message.to.kind == Post.kind.name else { return nil }
        if !record[Post.email].isBlank { return record[Post.email] }
        return record.holder(on: today).flatMap { dossier.record($0.record) }.map { $0[Person.email] }.flatMap { $0.isBlank ? nil : $0 }
    }

    var subject: String {
        let count = message.entries.count
        return Phrase(
            fr: "Label qualité : \(Count.of(count, "point attendu", "points attendus"))", en: "Quality label: \(count) expected")[
                naming.language]
    }

    var body: String {
        let title = dossier.record(DossierRecord.key).map { $0[DossierRecord.title] } ?? ""
        let head = [text("Bonjour,", "Hello,"), "", text("Pour « \(name) », \(title) :", "For “\(name)”, \(title):"), ""]
        let lines = message.entries.enumerated().flatMap { paragraph($0.offset + 1, $0.element) }
        return (head + lines + place + [text("Merci.", "Thank you."), ""]).joined(separator: "\n")
    }

    private func paragraph(_ number: Int, _ entry: ToDo.Entry) -> [String] {
        let category = entry.category.counted(1)[naming.language]
        let what = category.drop { $0.isNumber || $0.isWhitespace }
        let reason = dossier.record(entry.ref.record).flatMap { EvidenceSentence.of($0, naming.language) }
        return ["\(number). \(naming.name(entry.ref))"]
            + [when(entry).map { "   \($0) : \(what)" } ?? "   \(what)"]
            + (reason.map { ["   " + text("Il manque : ", "Missing: ") + $0] } ?? [])
            + (why(entry).map { ["   " + text("Pourquoi : ", "Why: ") + $0] } ?? []) + [""]
    }

    private func when(_ entry: ToDo.Entry) -> String? {
        guard let day = entry.day else { return nil }
        let late = today - day
        return late > 0
            ? text("Pour le \(day.shown) (il y a \(late) j)", "Due \(day.shown) (\(late) d ago)")
            : text("Pour le \(day.shown)", "Due \(day.shown)")
    }

    /// The requirement it serves.
    private func why(_ entry: ToDo.Entry) -> String? {
        let item = entry.ref.kind == Checklist.name ? dossier.item(entry.ref) : dossier.items(provenBy: entry.ref).first
        return item.map { $0.engagement.named[naming.language] }
    }

    private var place: [String] {
        guard let folder = depot else { return [] }
        return [text("Où déposer les fichiers :", "Where to drop the files:"), paths.shown(folder), ""]
    }

    /// The folder of the service, relative to the dossier.
    var depot: String? {
        let service =
            message.to.kind == Service.name
            ? message.to : dossier.record(message.to.record).flatMap { $0[Post.service] }
        return service.flatMap { dossier.record($0.record) }.map(dossier.depot)
    }

    /// Of the post or service it goes to.
    var id: String { message.to.record.id }

    /// A name for its files.
    var slug: String {
        let slug = RecordID.slug(of: name)
        return slug.isEmpty ? message.to.record.id : slug
    }
}
