import Domain
import Text

/// The question before a record is set aside, with what it means.
enum DeleteQuestion {
    /// Linked things named; the others are counted.
    private static let named = 5

    static func screen(_ record: Record, _ context: Context) -> ConfirmScreen {
        let uses = Set(context.dossier.usesOfAnything(in: record.key).map(\.source)).sorted()
        return ConfirmScreen(
            question: Phrase(fr: "Supprimer ?", en: "Delete?"),
            consequences: [Phrase(same: context.naming.full(record)), links(uses.count)] + names(uses, context) + [
                Phrase(fr: "Rien n'est effacé : U annule la suppression.", en: "Nothing is erased: U undoes it.")
            ])
    }

    private static func links(_ count: Int) -> Phrase {
        guard count > 0 else { return Phrase(fr: "Aucune fiche n'y est liée.", en: "Nothing links to it.") }
        let fr = count > 1 ? "\(count) fiches y sont liées et garderont" : "1 fiche y est liée et gardera"
        return Phrase(
            fr: "\(fr) ce lien, marqué « supprimé » :",
            en: "\(Count.english(count, "record links to it and keeps", "records link to it and keep")) that link, marked “deleted”:")
    }

    private static func names(_ refs: [Ref], _ context: Context) -> [Phrase] {
        let shown = refs.prefix(refs.count > named ? named - 1 : named)
        let left = refs.count - shown.count
        let more = left > 0 ? [Phrase(fr: "  et \(left) autres", en: "  and \(left) others")] : []
        return shown.map { Phrase(same: "  " + SafeText(context.naming.name($0)).fittedName(to: min(62, context.size.width - 8)).string) }
            + more
    }

    static func done(_ record: Record, _ context: Context) -> Phrase {
        let name = context.naming.full(record)
        return Phrase(fr: "Supprimé : \(name). U pour annuler.", en: "Deleted: \(name). U to undo.")
    }
}
