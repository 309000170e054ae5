import Text

extension Check {
    static let implausibleValue = Check(
        "E27", .warning, Phrase(fr: "valeur peu plausible", en: "implausible value"),
        advice: Phrase(
            fr:
                "Un pourcentage va de 0 à 100, une fin ne précède pas son début, un jour est entre 1950 et quinze ans devant nous, ce qui est fait ou tenu n'est pas à venir : corrigez la valeur dans la fiche (E), ou videz-la.",
            en:
                "A percentage goes from 0 to 100, an end does not precede its start, a day is between 1950 and fifteen years ahead, what is done or held is not to come: correct the value in the record (E), or empty it."
        )
    ) { context in
        let plausibility = Plausibility(today: context.today, in: context.dossier)
        return context.dossier.schema.kinds.flatMap { kind in
            context.dossier.records(kind.name).flatMap { record in
                plausibility.faults(in: record.tree, kind.fields).map { Hit(place(of: $0.path, record), $0.phrase) }
            }
        }
    }

    private static func place(of path: Path, _ record: Record) -> Ref {
        guard path.steps.count > 1, case .element(let id) = path.steps[1], RecordID.isWellFormed(id) else { return record.reference }
        return Ref(record.key, nested: id)
    }
}
