import Domain
import Text

/// One référentiel: how complete its list is, whether the dossier is judged by it.
struct ReferentialLine {
    private let record: Record
    private let language: Language
    private let isPinned: Bool
    private let modules: Set<String>

    init(_ record: Record, _ language: Language, isPinned: Bool, modules: Set<String> = []) {
        self.record = record
        self.language = language
        self.isPinned = isPinned
        self.modules = modules
    }

    private var isLiving: Bool { record[Referential.status] == .living }
    private var completeness: Completeness { Completeness(record, modules: modules) }

    var entry: ListEntry {
        let title = record[Referential.title]
        return ListEntry(
            tree: record.tree, computed: computed,
            cells: [
                record.id, record[Referential.year].map(String.init) ?? "", title, completeness.phrase[language],
                isPinned ? Phrase(fr: "retenu", en: "retained")[language] : "",
            ],
            search: [record[Referential.issuer]],
            values: [
                FilterValue(
                    "status", Phrase(fr: "situation", en: "status"),
                    [record[Referential.status].rawValue, record[Referential.status].phrase[language]], isWord: true)
            ],
            heading: ListHeading(
                isLiving
                    ? Phrase(fr: "Référentiels en vigueur", en: "Living standards")
                    : Phrase(fr: "Anciens référentiels", en: "Former standards")))
    }

    private var computed: JSONObject {
        JSONObject([
            "ref": .string(record.reference.text), "pinned": .bool(isPinned), "living": .bool(isLiving),
            "listed": .integer(completeness.listed),
            "declared": completeness.declared.map { .integer($0.count) } ?? .null,
            "declared_listed": completeness.declared.map { .integer($0.listed) } ?? .null, "examples": .integer(completeness.examples),
        ])
    }
}
