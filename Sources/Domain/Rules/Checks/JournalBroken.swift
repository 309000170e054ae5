import Text

extension Check {
    static let journalBroken = Check(
        "E28", .warning, Phrase(fr: "journal incomplet", en: "journal not whole"),
        advice: Phrase(
            fr:
                "Une ligne du journal a été retirée, modifiée ou coupée, un de ses fichiers manque ou est une copie. Les fiches n'en dépendent pas ; l'historique et l'annulation, si : reprenez ce fichier d'une sauvegarde, retirez une copie.",
            en:
                "A line of the journal was taken out, changed or cut short, one of its files is missing or is a copy. The records do not depend on it, history and undo do: take that file from a backup, remove a copy."
        )
    ) { context in
        context.surroundings.inspection.breaks.map { Hit(Ref(DossierRecord.key), $0.phrase) }
    }
}
