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
