import Text

extension Check {
    static let incompleteReferential = Check(
        "E18", .notice, Phrase(fr: "liste d'exigences incomplète", en: "incomplete list of requirements"),
        advice: Phrase(
            fr: "Le référentiel annonce plus d'exigences que le dossier n'en contient : ajoutez celles du texte officiel.",
            en: "The standard declares more requirements than the dossier holds: add those of the official text.")
    ) { context in
        context.dossier.records(Referential.name).compactMap { referential in
            let count = Completeness(referential, modules: context.dossier.retainedModules(of: referential.key))
            guard let declared = count.declared, count.listed < declared else { return nil }
            return Hit(referential.reference, count.phrase)
        }
    }
}
