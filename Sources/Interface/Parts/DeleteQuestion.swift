import Domain
import Text

/// The question before records are set aside, with what it means.
enum DeleteQuestion {
    static func screen(_ records: [Record], _ context: Context) -> ConfirmScreen {
        let keys = Set(records.map(\.key))
        let uses = Set(records.flatMap { context.dossier.usesOfAnything(in: $0.key).map(\.source) }.filter { !keys.contains($0.record) })
        let links =
            uses.isEmpty
            ? Phrase(fr: "Aucune fiche n'y est liée.", en: "Nothing links to it.")
            : Phrase(
                fr: "\(Count.of(uses.count, "fiche y est liée", "fiches y sont liées")) : « verifier » nommera ces liens.",
                en: "\(Count.english(uses.count, "record links", "records link")) to it: `verifier` will name those links.")
        let count = records.count
        let question =
            count == 1
            ? Phrase(fr: "Supprimer ?", en: "Delete?") : Phrase(fr: "Supprimer \(count) fiches ?", en: "Delete \(count) records?")
        return ConfirmScreen(question: question, consequences: names(records, context) + [links, Words.kept])
    }

    /// The first ones, and how many others.
    private static func names(_ records: [Record], _ context: Context) -> [Phrase] {
        let shown = records.prefix(records.count > 6 ? 5 : 6).map { Phrase(same: context.naming.full($0)) }
        let others = records.count - shown.count
        return shown + (others > 0 ? [Phrase(fr: "et \(others) autres", en: "and \(others) others")] : [])
    }

    static func done(_ records: [Record], _ context: Context) -> Phrase {
        guard records.count == 1, let record = records.first else {
            return Phrase(fr: "\(records.count) fiches supprimées. U pour annuler.", en: "\(records.count) records deleted. U to undo.")
        }
        let name = context.naming.full(record)
        return Phrase(fr: "Supprimé : \(name). U pour annuler.", en: "Deleted: \(name). U to undo.")
    }
}

private enum Words {
    static let kept = Phrase(fr: "Le fichier reste dans le dossier ; U annule.", en: "The file stays in the dossier; U undoes.")
}
