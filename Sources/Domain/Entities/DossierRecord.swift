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
    public static let territory = Field.choice(
        "territory", fr: "Jours fériés", en: "Public holidays", standard: Territory.mainland,
        help: Phrase(
            fr: "le territoire dont les fériés comptent dans les jours ouvrés",
            en: "the territory whose holidays count in working days"))
    public static let windowsFolder = Field.line(
        "windows_folder", fr: "Dossier vu de Windows", en: "Folder seen from Windows",
        help: Phrase(fr: "par exemple Q:\\Qualité", en: "for instance Q:\\Quality"))
    public static let serverFolder = Field.line(
        "server_folder", fr: "Le même sur le serveur", en: "The same on the server",
        help: Phrase(fr: "vide : le dossier lui-même", en: "empty: the dossier's own folder"))

    /// Set by the IT service where the dossier lies on a share that was set up so that nothing is lost (README).
    public static let shareSetUp = Field.flag("share_set_up", fr: "Partage réglé", en: "Share set up", hidden: true)

    public static let kind = Kind(
        name, singular: Phrase(fr: "dossier", en: "dossier"), plural: Phrase(fr: "Dossier", en: "Dossier"),
        fields: [
            title.spec, cycle.spec, territory.spec, windowsFolder.spec, serverFolder.spec, modules.spec, pinned.spec, demonstration.spec,
            format.spec, shareSetUp.spec,
        ], title: "title",
        columns: ["title", "cycle"], isSingle: true, deed: .organise, rules: [mandatoryModulesStay])

    /// Who asks for one module of a référentiel asks for its mandatory ones (Qual-e-Pref: module 1 always).
    private static let mandatoryModulesStay = WriteRule("R05") { record, dossier in
        let retained = Dictionary(grouping: record[modules], by: \.record)
        for (key, refs) in retained {
            guard let referential = dossier.record(key) else { continue }
            let missing = referential.mandatoryModules.subtracting(refs.compactMap(\.nested))
            guard let module = referential[Referential.modules].first(where: { $0["id"]?.text.map(missing.contains) == true }) else {
                continue
            }
            let name = [Module.number.value(in: module), Module.title.value(in: module)].filter { !$0.isEmpty }.joined(separator: "  ")
            return Refusal(
                "R05", record.key, at: Path(modules.key),
                Phrase(
                    fr: "« \(name) » est un module obligatoire : il reste retenu avec les autres.",
                    en: "“\(name)” is a mandatory module: it stays retained with the others."))
        }
        return nil
    }
}
