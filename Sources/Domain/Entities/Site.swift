import Text

/// A place where users are received: prefecture, sous-préfecture.
public enum Site: Entity {
    public enum SiteType: String, Wording {
        case prefecture, subprefecture, other

        public var phrase: Phrase {
            switch self {
            case .prefecture: Phrase(fr: "préfecture", en: "prefecture")
            case .subprefecture: Phrase(fr: "sous-préfecture", en: "sub-prefecture")
            case .other: Phrase(fr: "autre", en: "other")
            }
        }
    }

    public static let name: KindName = "sites"
    public static let title = Field.line("title", fr: "Nom", en: "Name", required: true)
    public static let type = Field.choice("type", fr: "Type", en: "Type", standard: SiteType.prefecture)
    public static let address = Field.line("address", fr: "Adresse", en: "Address")
    public static let hours = Field.line("opening_hours", fr: "Horaires", en: "Opening hours")
    public static let entryOn = Field.day(
        "entry_on", fr: "Entrée dans la démarche", en: "Joined on",
        help: Phrase(fr: "avant ce jour, ses points sont comptés à part", en: "before that day its points are counted apart"))
    public static let leftOn = Field.day(
        "left_on", fr: "Sortie de la démarche", en: "Left on",
        help: Phrase(fr: "après ce jour, ses points ne sont plus demandés", en: "after that day its points are asked no more"),
        plausible: .notBefore("entry_on"))
    public static let staff = Field.integer("staff", fr: "Effectif", en: "Staff")
    public static let staffConcerned = Field.integer(
        "staff_concerned", fr: "Effectif concerné", en: "Staff concerned", plausible: .notAbove("staff"))

    public static let kind = Kind(
        name, singular: Phrase(fr: "site", en: "site"), plural: Phrase(fr: "Sites", en: "Sites"), aliases: ["site"],
        fields: [title.spec, type.spec, address.spec, hours.spec, entryOn.spec, leftOn.spec, staff.spec, staffConcerned.spec],
        title: "title", columns: ["title", "type", "entry_on", "left_on", "staff_concerned"],
        purpose: Phrase(
            fr: "Les sites où l'on reçoit : préfecture, sous-préfectures, maisons de l'État.",
            en: "The sites where people are received: prefecture, sub-prefectures, State houses."),
        deed: .organise)
}
