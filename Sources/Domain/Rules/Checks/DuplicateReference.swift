import Text

extension Check {
    static let duplicateReference = Check(
        "E02", .error, Phrase(fr: "référence donnée deux fois", en: "reference used twice"),
        advice: Phrase(
            fr: "Deux fiches portent la même référence : donnez la référence libre suivante à l'une des deux.",
            en: "Two records bear the same reference: give one of them the next free reference.")
    ) { context in
        context.dossier.schema.kinds.flatMap { kind -> [Hit] in
            guard let key = kind.referenceKey else { return [] }
            let named = context.dossier.records(kind.name).filter { !($0.tree[key]?.text ?? "").isBlank }
            let groups = Dictionary(grouping: named) { Folding.fold($0.tree[key]?.text ?? "") }
            return groups.values.filter { $0.count > 1 }.flatMap { group in
                group.dropFirst().map { Hit($0.reference, Phrase(same: $0.tree[key]?.text ?? "")) }
            }.sorted { $0.ref < $1.ref }
        }
    }
}
