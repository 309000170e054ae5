import Text

extension Check {
    static let storedConflict = Check(
        "E17", .error, Phrase(fr: "deux valeurs à départager", en: "two values to settle"),
        advice: Phrase(
            fr: "Deux copies ont modifié la même ligne : ouvrez la fiche et choisissez la bonne valeur.",
            en: "Two copies changed the same line: open the record and choose the right value.")
    ) { context in
        context.dossier.schema.kinds.flatMap { kind in
            context.dossier.records(kind.name).filter { $0.tree["conflicts"]?.array?.isEmpty == false }.map { Hit($0.reference) }
        }
    }
}
