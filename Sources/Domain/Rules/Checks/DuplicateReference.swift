import Text

extension Check {
    static let duplicateReference = Check(
        "E02", .error, Phrase(fr: "référence donnée deux fois", en: "reference used twice"),
        advice: Phrase(
            fr: "Deux fiches portent la même référence ou le même numéro : donnez à l'une des deux celui qui est libre ensuite.",
            en: "Two records bear the same reference or number: give one of them the next free one.")
    ) { context in
        context.dossier.schema.kinds.flatMap { kind -> [Hit] in
            guard kind.referenceKey != nil || kind.numbered != nil else { return [] }
            let named = context.dossier.records(kind.name).compactMap { record in Twice.name(record, kind).map { (record, $0) } }
            let groups = Dictionary(grouping: named) { Folding.fold($0.1.french) }
            return groups.values.filter { $0.count > 1 }.flatMap { group in
                group.dropFirst().map { Hit($0.0.reference, $0.1) }
            }.sorted { $0.ref < $1.ref }
        }
    }
}
