import Text

extension Check {
    static let incompleteReferential = Check(
        "E18", .notice, Phrase(fr: "liste d'exigences incomplète", en: "incomplete list of requirements"),
        advice: Phrase(
            fr:
                "Le référentiel en annonce plus que le dossier n'en contient, ou rien n'est listé d'un module : ajoutez celles du texte officiel.",
            en: "The standard declares more than the dossier holds, or nothing of a module is listed: add those of the official text.")
    ) { context in
        context.dossier.records(Referential.name).compactMap { referential in
            let count = Completeness(referential, modules: context.dossier.retainedModules(of: referential.key))
            guard count.lacksSome else { return nil }
            return Hit(referential.reference, count.whole)
        }
    }
}
