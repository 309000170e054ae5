import Text

/// The dossier itself: one prefecture, its référentiels and retained modules, its cycle.
public enum DossierRecord: Entity {
    public static let name: KindName = "dossier"
    public static let key = RecordKey(name, "dossier")
    /// The format this program writes; a higher one opens for reading only.
    public static let currentFormat = 1

    public static let format = Field.integer("format", fr: "Format", en: "Format", kept: true)
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let demonstration = Field.flag("demonstration", fr: "Démonstration", en: "Demonstration", kept: true)
    public static let cycle = Field.line("cycle", fr: "Cycle", en: "Cycle")
    public static let pinned = Field.records(
        "referentials", of: [Field.line("edition", fr: "Édition", en: "Edition").spec], fr: "Référentiels", en: "Standards")
    public static let modules = Field.links(
        "modules", to: "referentials", nestedIn: "modules", fr: "Modules retenus", en: "Retained modules")

    public static let kind = Kind(
        name, singular: Phrase(fr: "dossier", en: "dossier"), plural: Phrase(fr: "Dossier", en: "Dossier"),
        fields: [title.spec, cycle.spec, modules.spec, pinned.spec, demonstration.spec, format.spec], title: "title",
        columns: ["title", "cycle"], isSingle: true)
}
