import Domain
import Text

extension ImportKind {
    /// Any kind of record, read by the names of its own fields: what has no list of its own here is imported all the same.
    init(_ kind: Kind) {
        func word(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
        let (title, reference) = (kind.titleKey, kind.referenceKey)
        let fields = kind.fields.filter { !$0.isKept && $0.nestedFields == nil }.map { ImportField($0) }
        self.init(
            [kind.name.rawValue, word(kind.plural.french), kind.singular.french] + kind.aliases, title: kind.plural,
            noun: Noun(fr: ("fiche", "fiches"), en: ("record", "records"), feminine: true), fields: fields,
            rowKey: { reader in
                let named = reference.map { NameIndex.plain(reader.line($0)) } ?? ""
                return named.isEmpty ? NameIndex.plain(reader.line(title)) : "\u{1}" + named
            },
            read: { reader, bench throws(RowRefusal) in
                let target = try bench.record(kind.name, reader, title: title, reference: reference)
                try bench.fill(target, reader, except: [])
                return target
            })
    }
}

extension ImportKinds {
    /// The lists of a dossier: those with words of their own, then every other kind of record.
    public static func all(in schema: Schema) -> [ImportKind] { all + schema.kinds.filter(isFree).map { ImportKind($0) } }

    /// The list a word names, in French or English.
    public static func named(_ word: String, in schema: Schema) -> ImportKind? {
        let wanted = Heading.words(word)
        return all(in: schema).first { $0.names.contains { Heading.words($0) == wanted } }
    }

    /// What a table makes of a kind is records that stand alone.
    private static func isFree(_ kind: Kind) -> Bool {
        let own = all.map(\.name) + [Checklist.name, Referential.name, Person.kind.name].map(\.rawValue)
        return !kind.isSingle && !own.contains(kind.name.rawValue)
    }
}
