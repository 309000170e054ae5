import Text

extension Check {
    static let incompleteReferential = Check(
        "E18", .notice,
        words: { level in
            Words(
                title: Phrase(fr: "liste \(level.manyNamed) incomplète", en: "incomplete list of \(level.many.english)"),
                advice: Phrase(
                    fr:
                        "Le référentiel annonce plus \(level.manyNamed) que le dossier n'en contient, ou rien n'est listé d'un module : ajoutez \(level.those) du texte officiel.",
                    en:
                        "The standard declares more \(level.many.english) than the dossier holds, or nothing of a module is listed: add those of the official text."
                ))
        }
    ) { context in
        context.dossier.records(Referential.name).compactMap { referential in
            let count = Completeness(referential, modules: context.dossier.retainedModules(of: referential.key))
            guard count.lacksSome else { return nil }
            return Hit(referential.reference, count.whole)
        }
    }
}
