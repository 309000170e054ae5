import Text

/// Where a prefecture stands, for the holidays that only its territory has: Alsace and Moselle (Code du travail, L3134-13),
/// and the commemoration of the abolition of slavery overseas (Code du travail, L3422-2; decree 83-1003).
public enum Territory: String, Wording {
    case mainland
    case alsaceMoselle = "alsace_moselle"
    case guadeloupe, martinique, guyane, reunion, mayotte
    case saintMartin = "saint_martin"
    case saintBarthelemy = "saint_barthelemy"

    public var phrase: Phrase {
        switch self {
        case .mainland: Phrase(fr: "métropole", en: "mainland France")
        case .alsaceMoselle: Phrase(fr: "Alsace ou Moselle", en: "Alsace or Moselle")
        case .guadeloupe: Phrase(same: "Guadeloupe")
        case .martinique: Phrase(same: "Martinique")
        case .guyane: Phrase(fr: "Guyane", en: "French Guiana")
        case .reunion: Phrase(fr: "La Réunion", en: "Réunion")
        case .mayotte: Phrase(same: "Mayotte")
        case .saintMartin: Phrase(same: "Saint-Martin")
        case .saintBarthelemy: Phrase(same: "Saint-Barthélemy")
        }
    }

    /// Month and day of its own holidays: 522 is 22 May.
    var fixed: Set<Int> {
        switch self {
        case .mainland: []
        case .alsaceMoselle: [1226]
        case .guadeloupe: [527]
        case .martinique: [522]
        case .guyane: [610]
        case .reunion: [1220]
        case .mayotte: [427]
        case .saintMartin: [528]
        case .saintBarthelemy: [1009]
        }
    }

    /// Days after Easter of its own holidays: Good Friday.
    var movable: Set<Int> { self == .alsaceMoselle ? [-2] : [] }
}
