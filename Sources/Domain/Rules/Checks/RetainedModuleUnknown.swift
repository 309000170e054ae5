import Text

extension Check {
    static let retainedModuleUnknown = Check(
        "E23", .error, Phrase(fr: "module retenu introuvable", en: "retained module not found"),
        advice: Phrase(
            fr: "Le référentiel n'a pas ce module : dans la fiche du dossier (: dossier), « Modules retenus » se choisit dans la liste.",
            en: "The standard has no such module: in the dossier's own record (: dossier), “Retained modules” is chosen in the list.")
    ) { context in
        let dossier = context.dossier
        let links = dossier.record(DossierRecord.key)?.tree[DossierRecord.modules.key]?.array?.compactMap(\.text) ?? []
        return links.filter { Ref($0).map { !dossier.hasModule($0) } ?? true }.map { Hit(Ref(DossierRecord.key), Phrase(same: $0)) }
    }
}

extension Dossier {
    func hasModule(_ ref: Ref) -> Bool {
        let modules = record(ref.record).map { $0[Referential.modules] } ?? []
        return ref.kind == Referential.name && modules.contains { $0["id"]?.text == ref.nested }
    }
}
