import Domain
import Text

extension ListSource {
    /// Every référentiel the program holds, those of the dossier marked and read from its own copy.
    static let referentials = ListSource(source(nil as Dossier?), needsDossier: false, made: { source($0?.dossier) }) { answer, place in
        let listing = answer.listing { subject in
            ListHeading(
                isLiving(subject)
                    ? Phrase(fr: "Référentiels en vigueur", en: "Standards in force")
                    : Phrase(fr: "Anciens référentiels", en: "Former standards"))
        }
        let entries = zip(answer.subjects, listing.entries).map { subject, entry in
            ListEntry(
                tree: entry.tree, computed: computed(subject, place?.dossier, entry.computed), cells: entry.cells,
                heading: entry.heading)
        }
        return Listing(columns: listing.columns, entries: entries, facts: answer.asking.facts)
    }

    private static func source(_ dossier: Dossier?) -> Source {
        let pinned = dossier?.records(Referential.name) ?? []
        return Source(
            ["referentiels", "referentials", "referentiel", "referential", "standards", "standard"],
            Phrase(fr: "Référentiels", en: "Standards"), columns: columns(dossier),
            beside: [.field(Referential.status.spec), .field(Referential.issuer.spec)]
        ) { _ in
            let embedded = Reference.referentials().filter { one in !pinned.contains { $0.id == one.id } }
            let all = pinned + embedded
            return (all.filter { $0[Referential.status] == .living } + all.filter { $0[Referential.status] != .living }).map { .record($0) }
        }
    }

    private static func columns(_ dossier: Dossier?) -> [Facet] {
        [
            .told("id", Phrase(fr: "Id", en: "Id")) { subject, _ in subject.ref.record.id },
            .told("year", Phrase(fr: "Année", en: "Year")) { subject, _ in record(subject)?[Referential.year].map(String.init) ?? "" },
            .told("title", Phrase(fr: "Intitulé", en: "Title"), isLong: true) { subject, _ in record(subject)?[Referential.title] ?? "" },
            .told("list", Phrase(fr: "Liste", en: "List"), isLong: true) { subject, language in
                completeness(subject, dossier)?.phrase[language] ?? ""
            },
        ] + (dossier?.records(Referential.name).isEmpty == false ? [pinned(dossier)] : [])
    }

    /// Only beside a dossier that has retained one.
    private static func pinned(_ dossier: Dossier?) -> Facet {
        .told("pinned", Phrase(fr: "Ce dossier", en: "This dossier")) { subject, language in
            isPinned(subject, dossier) ? Phrase(fr: "retenu", en: "retained")[language] : ""
        }
    }

    private static func record(_ subject: Subject) -> Record? { if case .record(let record) = subject { record } else { nil } }
    private static func isLiving(_ subject: Subject) -> Bool { record(subject)?[Referential.status] == .living }
    private static func isPinned(_ subject: Subject, _ dossier: Dossier?) -> Bool {
        dossier?.records(Referential.name).contains { $0.id == subject.ref.record.id } ?? false
    }

    private static func completeness(_ subject: Subject, _ dossier: Dossier?) -> Completeness? {
        record(subject).map { record in
            Completeness(record, modules: isPinned(subject, dossier) ? dossier?.retainedModules(of: record.key) ?? [] : [])
        }
    }

    private static func computed(_ subject: Subject, _ dossier: Dossier?, _ derived: JSONObject) -> JSONObject {
        let completeness = completeness(subject, dossier)
        var computed = JSONObject([
            "ref": .string(subject.ref.text), "pinned": .bool(isPinned(subject, dossier)), "living": .bool(isLiving(subject)),
            "listed": .integer(completeness?.listed ?? 0), "declared": completeness?.declared.map { .integer($0.count) } ?? .null,
            "declared_listed": completeness?.declared.map { .integer($0.listed) } ?? .null,
            "examples": .integer(completeness?.examples ?? 0),
        ])
        computed["standing"] = derived["standing"]
        computed["as_of"] = derived["as_of"]
        return computed
    }
}
