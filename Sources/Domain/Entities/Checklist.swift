import Text

/// The items of one engagement for one unit. Its id is derived, so that two copies of a dossier lay down the same file.
public enum Checklist: Entity {
    public static let name: KindName = "checklists"
    public static let referential = Field.link("referential", to: "referentials", fr: "Référentiel", en: "Standard", kept: true)
    public static let engagement = Field.link("engagement", to: "referentials", fr: "Exigence", en: "Requirement", kept: true)
    /// `department`, or a link to a site or a service.
    public static let unit = Field.unit("unit", fr: "Unité", en: "Unit")
    public static let cycle = Field.line("cycle", fr: "Cycle", en: "Cycle", kept: true)
    public static let items = Field.records("items", of: Item.fields, fr: "Points de contrôle", en: "Items")

    public static let kind = Kind(
        name, singular: Phrase(fr: "fiche d'exigence", en: "checklist"), plural: Phrase(fr: "Fiches d'exigence", en: "Checklists"),
        aliases: ["fiches", "checklist"],
        fields: [referential.spec, engagement.spec, unit.spec, cycle.spec, items.spec], title: "id", columns: ["engagement", "unit"],
        deed: .organise, deeds: Dictionary(uniqueKeysWithValues: Item.deeds.map { ("\(items.key)/\($0.key)", $0.value) }),
        rules: [Item.reasonForNotApplicable], bookkeeping: { Item.keepDays(items.value(in: $0 ?? JSONObject()), items.value(in: $1), $2) })
}
