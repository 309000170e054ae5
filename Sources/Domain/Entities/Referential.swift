import Text

/// A référentiel: the modules and engagements a dossier is judged by. The dossier holds its own pinned copy.
public enum Referential: Entity {
    public enum Status: String, Wording {
        case living, former

        public var phrase: Phrase {
            switch self {
            case .living: Phrase(fr: "en vigueur", en: "living")
            case .former: Phrase(fr: "ancien référentiel", en: "former")
            }
        }
    }

    public static let name: KindName = "referentials"
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let year = Field.integer("year", fr: "Année", en: "Year", in: 1990...2100)
    public static let issuer = Field.line("issuer", fr: "Émetteur", en: "Issuer")
    public static let status = Field.choice("status", fr: "Situation", en: "Status", standard: Status.living)
    public static let edition = Field.line("edition", fr: "Édition", en: "Edition")
    public static let declaredCount = Field.integer("declared_count", fr: "Nombre annoncé", en: "Declared count")
    public static let declaredFor = Field.lines("declared_for", fr: "Modules comptés", en: "Modules counted")
    public static let sources = Field.lines("sources", fr: "Sources", en: "Sources")
    public static let notes = Field.paragraph("notes", fr: "Observations", en: "Notes")
    public static let levelNames = Field.object(
        "level_names", of: LevelName.levels, fr: "Noms des niveaux", en: "Level names")
    public static let modules = Field.records("modules", of: Module.fields, fr: "Modules", en: "Modules")
    public static let engagements = Field.records("engagements", of: Engagement.fields, fr: "Exigences", en: "Requirements")

    public static let kind = Kind(
        name, singular: Phrase(fr: "référentiel", en: "standard"), plural: Phrase(fr: "Référentiels", en: "Standards"),
        aliases: ["referentiel", "standard"],
        fields: [
            title.spec, year.spec, issuer.spec, status.spec, edition.spec, declaredCount.spec, declaredFor.spec, sources.spec, notes.spec,
            levelNames.spec, modules.spec, engagements.spec,
        ],
        title: "title", status: "status", columns: ["title", "year", "status", "issuer"],
        purpose: Phrase(
            fr: "Les référentiels retenus.",
            en: "The standards retained."),
        deed: .organise)
}

/// What a référentiel calls one of its levels, in each language (`exigence`, `engagement`).
public enum LevelName {
    static let french = Field.line("fr", fr: "Français", en: "French")
    static let english = Field.line("en", fr: "Anglais", en: "English")
    static let frenchPlural = Field.line("fr_plural", fr: "Pluriel français", en: "French plural")
    static let englishPlural = Field.line("en_plural", fr: "Pluriel anglais", en: "English plural")
    static let feminine = Field.flag("feminine", fr: "Féminin", en: "Feminine in French")
    /// Of référentiels laid down before they said it.
    static let knownFeminine: Set<String> = ["exigence", "rubrique"]

    static let levels = [
        spec("module", fr: "Module ou rubrique", en: "Module or heading"),
        spec("engagement", fr: "Exigence ou engagement", en: "Requirement or commitment"),
        spec("item", fr: "Point de contrôle", en: "Item"),
    ]

    private static func spec(_ key: String, fr: String, en: String) -> FieldSpec {
        Field.object(key, of: [french.spec, english.spec, frenchPlural.spec, englishPlural.spec, feminine.spec], fr: fr, en: en).spec
    }
}

/// A block of engagements, mandatory or chosen.
public enum Module {
    public static let number = Field.line("number", fr: "Numéro", en: "Number")
    public static let rank = Field.integer("rank", fr: "Rang", en: "Rank")
    public static let title = Field.line("title", fr: "Intitulé", en: "Title", required: true)
    public static let mandatory = Field.flag("mandatory", fr: "Obligatoire", en: "Mandatory")
    public static let scope = Field.paragraph("scope", fr: "Périmètre", en: "Scope")
    public static let confidence = Field.choice("confidence", fr: "Certitude", en: "Confidence", standard: Confidence.none)
    public static let notes = Field.paragraph("notes", fr: "Observations", en: "Notes")
    public static let fields = [title.spec, mandatory.spec, scope.spec, notes.spec, number.spec, rank.spec, confidence.spec]
}
