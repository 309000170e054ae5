import Domain
import Text

extension ListSource {
    /// The records of a kind, by its table of fields.
    static func records(of kind: Kind) -> ListSource {
        let names =
            [kind.plural.french, kind.plural.english, kind.singular.french, kind.singular.english, kind.name.rawValue]
            + kind.aliases
        var seen = Set<String>()
        return ListSource(names.map(ListSources.plain).filter { seen.insert($0).inserted }, kind.plural) { workplace, _ in
            workplace.map { RecordList($0, kind).listing { _ in true } } ?? Listing([], [])
        }
    }
}

/// A list of records drawn from the fields of their kind.
struct RecordList {
    private let place: Workplace
    private let kind: Kind
    private let columns: [FieldSpec]

    init(_ place: Workplace, _ kind: Kind) {
        self.place = place
        let kind = place.dossier.schema[kind.name] ?? kind
        self.kind = kind
        columns = kind.columns.compactMap { kind.field($0) }
    }

    func listing(where isWanted: (Record) -> Bool) -> Listing {
        let records = place.dossier.records(kind.name).filter(isWanted).sorted(by: kind.precedes)
        return Listing(
            columns.map { Column($0.label, flexible: $0.isText) }, records.map(entry),
            fields: entry(Record(RecordKey(kind.name, "-"), JSONObject())).values)
    }

    private func entry(_ record: Record) -> ListEntry {
        let lines = kind.fields.filter { !$0.isHidden }.map { (field: $0, text: place.text.line(record, $0, place.facts)) }
        return ListEntry(
            tree: record.tree, computed: computed(record),
            cells: columns.map { place.text.line(record, $0, place.facts) },
            search: lines.map(\.text) + [record.id],
            values: lines.map { FilterValue($0.field, record.tree[$0.field.key], $0.text) })
    }

    func computed(_ record: Record) -> JSONObject {
        let uses = Set(place.dossier.usesOfAnything(in: record.key).map(\.source)).sorted().map(\.text)
        var computed = JSONObject([
            "ref": .string(record.reference.text), "name": .string(place.naming.full(record)), "used_by": .strings(uses),
        ])
        computed["standing"] = place.facts.standing(of: record)?.json(place.language)
        return computed
    }
}

extension FilterValue {
    init(_ field: FieldSpec, _ json: JSON?, _ shown: String) {
        let stored = json?.text ?? ""
        self.init(field.key, field.label, stored == shown ? [shown] : [stored, shown], isWord: field.isWord)
    }
}

extension FieldSpec {
    /// May be long: cut on a narrow terminal.
    var isText: Bool {
        switch kind {
        case .line, .paragraph, .lines, .link, .links: true
        default: false
        }
    }

    var isWord: Bool {
        if case .choice = kind { true } else { false }
    }
}

extension Kind {
    /// The order of a list of this kind.
    func precedes(_ left: Record, _ right: Record) -> Bool {
        for key in orderKeys {
            let (a, b) = (left.tree[key]?.order ?? "", right.tree[key]?.order ?? "")
            if a != b { return newestFirst ? NaturalOrder.precedes(b, a) : NaturalOrder.precedes(a, b) }
        }
        return left.id < right.id
    }
}

extension JSON {
    fileprivate var order: String { text ?? decimal.map { String($0) } ?? "" }
}
