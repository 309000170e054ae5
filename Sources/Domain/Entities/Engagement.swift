import Text

/// A numbered promise of a référentiel (exigence, engagement). Its id never changes; its number may become official.
public enum Engagement {
    public static let number = Field.line(
        "number", fr: "Numéro", en: "Number", help: Phrase(fr: "vide : n° à compléter", en: "empty: number to be completed"))
    public static let rank = Field.integer("rank", fr: "Rang", en: "Rank")
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let module = Field.line("module", fr: "Module", en: "Module", kept: true)
    public static let provisional = Field.flag("provisional", fr: "Numéro provisoire", en: "Provisional number")
    public static let example = Field.flag("example", fr: "Exemple inventé", en: "Invented example", kept: true)
    public static let mandatory = Field.flag("mandatory", fr: "Obligatoire", en: "Mandatory")
    /// The post in charge of it: its holder pilots it. None: those who answer one of its points.
    public static let pilot = Field.link("pilot", to: "posts", fr: "Pilote", en: "Owner")
    /// Not asked any more: neither shown nor counted, and kept with all that was answered.
    public static let withdrawn = Field.flag("withdrawn", fr: "Retirée", en: "Withdrawn")
    public static let replaces = Field.links("replaces", to: "referentials", fr: "Remplace", en: "Replaces")
    public static let confidence = Field.choice("confidence", fr: "Certitude", en: "Confidence", standard: Confidence.none)
    public static let evidenceConfidence = Field.choice(
        "evidence_confidence", fr: "Certitude des preuves", en: "Evidence confidence", standard: Confidence.none)
    public static let expectedEvidence = Field.lines("expected_evidence", fr: "Preuves attendues", en: "Expected evidence")
    public static let items = Field.records("items", of: ExpectedItem.fields, fr: "Points de contrôle", en: "Items")
    public static let indicators = Field.records("indicators", of: ExpectedIndicator.fields, fr: "Indicateurs", en: "Indicators")
    public static let notes = Field.paragraph("notes", fr: "Observations", en: "Notes")
    public static let fields = [
        title.spec, pilot.spec, mandatory.spec, withdrawn.spec, expectedEvidence.spec, notes.spec, items.spec, indicators.spec,
        replaces.spec,
        module.spec,
        example.spec, number.spec, rank.spec, provisional.spec, confidence.spec, evidenceConfidence.spec,
    ]
}

/// A point an engagement is checked by, as the référentiel states it.
public enum ExpectedItem {
    public static let number = Field.line("number", fr: "Numéro", en: "Number")
    public static let rank = Field.integer("rank", fr: "Rang", en: "Rank")
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let level = Field.choice("level", fr: "Réponse", en: "Answered", standard: Level.department)
    public static let services = Field.links("services", to: "services", fr: "Services concernés", en: "Services concerned")
    public static let recurrence = Field.choice("recurrence", fr: "Revient", en: "Recurs", standard: Recurrence.none)
    public static let tolerance = Field.integer("tolerance", fr: "Tolérance (jours)", en: "Tolerance (days)", in: 0...366)
    public static let withoutValidation = Field.flag(
        "without_validation", fr: "Sans validation", en: "Without validation",
        help: Phrase(
            fr: "oui pour une preuve courante qui revient : elle vaut dès qu'elle est déposée",
            en: "yes for a routine evidence that recurs: it counts as soon as it is there"))
    public static let expectedEvidence = Field.lines("expected_evidence", fr: "Preuves attendues", en: "Expected evidence")
    public static let confidence = Field.choice("confidence", fr: "Certitude", en: "Confidence", standard: Confidence.none)
    public static let provisional = Field.flag("provisional", fr: "Numéro provisoire", en: "Provisional number")
    public static let fields = [
        title.spec, level.spec, services.spec, recurrence.spec, tolerance.spec, withoutValidation.spec, expectedEvidence.spec, number.spec,
        rank.spec,
        provisional.spec, confidence.spec,
    ]
}

/// A measure an engagement is followed by, as the référentiel states it.
public enum ExpectedIndicator {
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let unit = Field.line("unit", fr: "Unité", en: "Unit")
    public static let target = Field.line("target", fr: "Cible", en: "Target")
    public static let confidence = Field.choice("confidence", fr: "Certitude", en: "Confidence", standard: Confidence.none)
    public static let fields = [title.spec, unit.spec, target.spec, confidence.spec]
}
