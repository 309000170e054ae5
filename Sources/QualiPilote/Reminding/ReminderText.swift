import Domain
import Exchange
import Text

/// What a reminder says: what is expected, for when, why, and where to drop it.
struct ReminderText {
    private let message: Reminders.Message
    private let naming: Naming
    private let today: Day
    private let paths: SharePaths
    private let signature: String?

    /// `signature`: who writes, with the post; nil where only the account is known.
    init(_ message: Reminders.Message, _ facts: Facts, _ language: Language, folder: String, signature: String?) {
        self.signature = signature
        self.message = message
        naming = Naming(facts.dossier, language)
        today = facts.today
        paths = SharePaths(facts.dossier, folder: folder)
    }

    private var dossier: Dossier { naming.dossier }
    private func text(_ fr: String, _ en: String) -> String { Phrase(fr: fr, en: en)[naming.language] }

    var name: String { naming.name(message.to) }

    var address: String? { dossier.address(of: message.to, on: today) }

    /// Who has none, in a sentence; nil when all have one.
    static func unaddressed(_ texts: [ReminderText]) -> Phrase? {
        let names = texts.filter { $0.address == nil }.map(\.name)
        guard !names.isEmpty else { return nil }
        return Phrase(
            fr: "Sans adresse connue, à compléter avant l'envoi (9 Tout, Postes) : \(names.joined(separator: " ; ")).",
            en: "Without a known address, to complete before sending (9 All, Posts): \(names.joined(separator: "; ")).")
    }

    /// « Agent d'accueil  <adresse inconnue>  3 points attendus »
    var line: String { "\(name)  <\(to)>  \(expected[naming.language])" }

    private var to: String { address ?? text("adresse inconnue", "address unknown") }

    private var expected: Phrase {
        let count = message.entries.count
        return Phrase(
            fr: Count.of(count, "point attendu", "points attendus"), en: Count.english(count, "item expected", "items expected"))
    }

    var subject: String {
        Phrase(fr: "Label qualité : \(expected.french)", en: "Quality label: \(expected.english)")[naming.language]
    }

    /// What a mail program shows above a message.
    var head: String {
        Phrase(fr: "À : \(name) <\(to)>\nObjet : \(subject)", en: "To: \(name) <\(to)>\nSubject: \(subject)")[naming.language]
    }

    var body: String {
        let opening = Phrase(
            fr: "Dans le cadre de la démarche qualité, merci de bien vouloir traiter ce qui suit, qui relève de : \(name).",
            en: "As part of the quality approach, please see to what follows, which falls to: \(name).")
        let head = [text("Madame, Monsieur,", "Dear Sir or Madam,"), "", opening[naming.language], ""]
        let lines = message.entries.enumerated().flatMap { paragraph($0.offset + 1, $0.element) }
        return (head + lines + place + closing + [""]).joined(separator: "\n")
    }

    /// Thanks, and who writes for which prefecture.
    private var closing: [String] {
        let title = dossier.record(DossierRecord.key).map { $0[DossierRecord.title] } ?? ""
        let signed = [signature ?? "", title].filter { !$0.isBlank }
        return [text("Je vous remercie de votre concours.", "Thank you for your help."), "", text("Cordialement,", "Yours sincerely,")]
            + signed
    }

    private func paragraph(_ number: Int, _ entry: ToDo.Entry) -> [String] {
        let category = entry.category.counted(1, dossier.levels)[naming.language]
        let what = category.drop { $0.isNumber || $0.isWhitespace }
        let reason = dossier.record(entry.ref.record).flatMap { EvidenceSentence.of($0, naming.language) }
        return ["\(number). \(naming.name(entry.ref))"]
            + [when(entry).map { "   " + Phrase(fr: "\($0) : \(what)", en: "\($0): \(what)")[naming.language] } ?? "   \(what)"]
            + (reason.map { ["   " + text("Il manque : ", "Missing: ") + $0] } ?? [])
            + (why(entry).map { ["   " + text("Pourquoi : ", "Why: ") + $0] } ?? []) + [""]
    }

    private func when(_ entry: ToDo.Entry) -> String? {
        guard let day = entry.day else { return nil }
        let late = today - day
        return late > 0
            ? text(
                "Pour le \(day.shown), il y a \(Count.of(late, "jour", "jours"))",
                "Due \(day.shown), \(Count.english(late, "day", "days")) ago")
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
