import Text

/// A measure followed over time against a target.
public enum Indicator: Entity {
    public enum Direction: String, Wording {
        case higher, lower

        public var phrase: Phrase {
            switch self {
            case .higher: Phrase(fr: "plus c'est haut, mieux c'est", en: "higher is better")
            case .lower: Phrase(fr: "plus c'est bas, mieux c'est", en: "lower is better")
            }
        }
    }

    public static let reference = Field.line("reference", fr: "Référence", en: "Reference")
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let unit = Field.line("unit", fr: "Unité", en: "Unit")
    public static let direction = Field.choice("direction", fr: "Sens", en: "Direction", standard: Direction.higher)
    public static let target = Field.decimal("target", fr: "Cible", en: "Target", plausible: Plausible(unit: "unit"))
    public static let source = Field.line("source", fr: "Source", en: "Source")
    public static let engagement = Field.link("engagement", to: "referentials", fr: "Exigence", en: "Requirement")
    public static let service = Field.link("service", to: "services", fr: "Service", en: "Service")
    public static let owner = Field.link("owner", to: "posts", fr: "Responsable", en: "Owner")
    public static let measurements = Field.records("measurements", of: Measurement.fields, fr: "Mesures", en: "Measurements")

    public static let kind = Kind(
        "indicators", singular: Phrase(fr: "indicateur", en: "indicator"), plural: Phrase(fr: "Indicateurs", en: "Indicators"),
        aliases: ["indicateurs", "indicateur", "indicator"],
        fields: [
            reference.spec, title.spec, unit.spec, direction.spec, target.spec, source.spec, engagement.spec, service.spec, owner.spec,
            measurements.spec,
        ],
        title: "title", reference: "reference", columns: ["reference", "title", "target", "unit", "service"],
        purpose: Phrase(
            fr: "Ce qui se mesure : délais, taux, satisfaction, avec la cible.",
            en: "What is measured: times, rates, satisfaction, with the target."),
        owner: "owner", service: "service", deed: .keepRecords, deeds: [measurements.key: .followUp])
}

/// One value of an indicator: the period, how many cases, the value.
public enum Measurement {
    public static let day = Field.day(
        "period_day", fr: "Période", en: "Period", required: true,
        help: Phrase(fr: "le dernier jour de la période mesurée", en: "the last day of the period measured"), aim: .back)
    public static let count = Field.integer("n", fr: "Effectif", en: "Sample")
    public static let value = Field.decimal("value", fr: "Valeur", en: "Value", plausible: Plausible(unit: "unit"))
    public static let fields = [day.spec, count.spec, value.spec]
}
