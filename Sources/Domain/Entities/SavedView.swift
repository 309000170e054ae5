import Text

/// A list as somebody keeps it for everybody: of what, which of it, in which order and columns.
public enum SavedView: Entity {
    public static let title = Field.line("title", fr: "Nom", en: "Name", required: true)
    public static let list = Field.line("list", fr: "Liste", en: "List", kept: true)
    public static let filter = Field.line("filter", fr: "Filtre", en: "Filter")
    public static let sort = Field.line("sort", fr: "Tri", en: "Sort", kept: true)
    public static let columns = Field.lines("columns", fr: "Colonnes", en: "Columns")
    public static let outlook = Field.line("outlook", fr: "Portée", en: "Scope", kept: true)

    public static let kind = Kind(
        "views", singular: Phrase(fr: "vue", en: "view"), plural: Phrase(fr: "Vues", en: "Views"), aliases: ["vue", "vues"],
        fields: [title.spec, list.spec, filter.spec, sort.spec, columns.spec, outlook.spec], title: "title",
        columns: ["title", "list", "filter"], isTarget: false,
        purpose: Phrase(
            fr: "Les listes gardées pour tous : un filtre, un ordre, des colonnes.",
            en: "The lists kept for everybody: a filter, an order, columns."),
        deed: .organise)
}
