import Text

extension Check {
    static let storedConflict = Check(
        "E17", .error, Phrase(fr: "conflit à trancher", en: "conflict to settle"),
        advice: Phrase(
            fr: "Deux copies ont modifié la même ligne : ouvrez « À traiter » (touche 1), puis choisissez la bonne valeur.",
            en: "Two copies changed the same line: open “To do” (key 1), then choose the right value."),
        saidBy: .conflicts
    ) { context in
        context.dossier.schema.kinds.flatMap { kind in
            context.dossier.records(kind.name).filter { $0.tree[Disagreement.key]?.array?.isEmpty == false }.flatMap { hits($0, kind) }
        }
    }

    /// One for each line two copies changed, with where to go; one for a record whose entries cannot be read.
    private static func hits(_ record: Record, _ kind: Kind) -> [Hit] {
        let found = record.disagreements.map { Hit($0.subject(in: record), place($0, kind)) }
        return found.isEmpty ? [Hit(record.reference)] : found
    }

    private static func place(_ disagreement: Disagreement, _ kind: Kind) -> Phrase {
        let name = kind.field(at: disagreement.path)?.label ?? Phrase(same: disagreement.path.text)
        return Phrase(
            fr: "« \(name.french) », à trancher dans « À traiter » (touche 1)", en: "“\(name.english)”, to settle in “To do” (key 1)")
    }
}
