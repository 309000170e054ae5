import Text

extension Check {
    static let fileWithoutEvidence = Check(
        "E21", .notice, Phrase(fr: "fichier gardé que rien ne nomme", en: "kept file that nothing names"),
        advice: Phrase(
            fr:
                "La preuve de ce fichier a été annulée ou supprimée ; le fichier, lui, est gardé. Rétablissez la preuve, joignez-le à un point par son chemin, ou retirez-le sous Windows.",
            en:
                "The evidence of this file was undone or deleted; the file itself is kept. Redo the evidence, attach it to an item by its path, or remove it under Windows."
        )
    ) { context in
        context.surroundings.unnamed.map { Hit(Ref(DossierRecord.key), Phrase(same: $0)) }
    }
}
