import Text

extension Check {
    static let danglingLink = Check(
        "E01", .error, Phrase(fr: "lien vers une fiche introuvable", en: "link to a record that is not there"),
        advice: Phrase(
            fr: "La fiche liée n'existe pas ou son fichier est illisible : corrigez le lien, ou rétablissez le fichier.",
            en: "The linked record does not exist or its file cannot be read: correct the link, or bring the file back.")
    ) { context in
        context.dossier.schema.kinds.flatMap { kind in
            context.dossier.records(kind.name).flatMap { record in
                Links.of(record, kind).filter { !context.dossier.contains($0.target) }.map { use in
                    Hit(use.source, Phrase(same: use.target.text))
                }
            }
        }
    }
}

extension Dossier {
    /// Whether a link leads somewhere.
    public func contains(_ ref: Ref) -> Bool {
        guard let record = record(ref.record), !record.isDeleted else { return false }
        guard let nested = ref.nested else { return true }
        // An exigence and a module may bear the same id; a link to a module counts as one to its référentiel.
        if ref.kind == Referential.name { return record[Referential.engagements].contains { $0["id"]?.text == nested } }
        return record.tree.members.contains { $0.value.array?.contains { $0.id == nested } ?? false }
    }
}
