import Domain
import Text

extension ListSource {
    /// Every référentiel the program holds, those of the dossier marked and read from its own copy.
    static let referentials = ListSource(
        ["referentiels", "referentials", "referentiel", "referential", "standards", "standard"],
        Phrase(fr: "Référentiels", en: "Standards"),
        needsDossier: false
    ) { place, invocation in
        let pinned = place?.dossier.records(Referential.name) ?? []
        let embedded = Reference.referentials().filter { one in !pinned.contains { $0.id == one.id } }
        let all = (pinned + embedded).sorted {
            ($0[Referential.status] == .living ? 0 : 1) < ($1[Referential.status] == .living ? 0 : 1)
        }
        let ids = Set(pinned.map(\.id))
        return Listing(
            [
                Column(fr: "Id", en: "Id"), Column(fr: "Année", en: "Year"), Column(fr: "Intitulé", en: "Title", flexible: true),
                Column(fr: "Liste", en: "List", flexible: true), Column(fr: "Ce dossier", en: "This dossier"),
            ],
            all.map { record in
                let modules = ids.contains(record.id) ? place?.dossier.retainedModules(of: record.key) ?? [] : []
                return ReferentialLine(record, invocation.language, isPinned: ids.contains(record.id), modules: modules).entry
            })
    }
}

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
            heading: isLiving
                ? Phrase(fr: "Référentiels en vigueur", en: "Living standards")
                : Phrase(fr: "Anciens référentiels", en: "Former standards"))
    }

    private var computed: JSONObject {
        JSONObject([
            "ref": .string(record.reference.text), "pinned": .bool(isPinned), "living": .bool(isLiving),
            "listed": .integer(completeness.listed),
            "declared": completeness.declared.map(JSON.integer) ?? .null, "examples": .integer(completeness.examples),
        ])
    }
}
