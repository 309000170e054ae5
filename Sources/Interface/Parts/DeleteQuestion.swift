import Domain
import Text

/// The question before a record is set aside, with what it means.
enum DeleteQuestion {
    static func screen(_ record: Record, _ context: Context) -> ConfirmScreen {
        let uses = Set(context.dossier.usesOfAnything(in: record.key).map(\.source)).count
        let links =
            uses == 0
            ? Phrase(fr: "Aucune fiche n'y est liée.", en: "Nothing links to it.")
            : Phrase(
                fr: "\(uses) \(uses > 1 ? "fiches y sont liées" : "fiche y est liée") : « verifier » nommera ces liens.",
                en: "\(uses) \(uses > 1 ? "records link" : "record links") to it: `verifier` will name those links.")
        return ConfirmScreen(
            question: Phrase(fr: "Supprimer ?", en: "Delete?"),
            consequences: [
                Phrase(same: context.naming.full(record)), links,
                Phrase(fr: "Le fichier reste dans le dossier ; U annule.", en: "The file stays in the dossier; U undoes."),
            ])
    }

    static func done(_ record: Record, _ context: Context) -> Phrase {
        let name = context.naming.full(record)
        return Phrase(fr: "Supprimé : \(name). U pour annuler.", en: "Deleted: \(name). U to undo.")
    }
}
