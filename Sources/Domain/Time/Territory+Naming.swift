import Text

extension Territory {
    /// What the names of a prefecture and its sites say of it: « Préfecture de la Moselle ». Mainland where they say nothing.
    public init(named names: [String]) {
        let words = names.map { name in
            Set(String(decoding: Folding.fold(name), as: UTF8.self).split { !$0.isLetter }.map(String.init))
        }
        let found = Self.words.first { territory, own in
            words.contains { !$0.isDisjoint(with: own) && !(territory == .alsaceMoselle && $0.contains("meurthe")) }
        }
        self = found?.territory ?? .mainland
    }

    private static let words: [(territory: Territory, own: Set<String>)] = [
        (.alsaceMoselle, ["moselle", "alsace", "rhin", "metz", "strasbourg", "colmar", "mulhouse"]), (.guadeloupe, ["guadeloupe"]),
        (.martinique, ["martinique"]), (.guyane, ["guyane"]), (.reunion, ["reunion"]), (.mayotte, ["mayotte"]),
    ]
}

extension Dossier {
    /// Working days where the prefecture stands.
    public var calendar: FrenchCalendar {
        FrenchCalendar(record(DossierRecord.key).map { $0[DossierRecord.territory] } ?? .mainland)
    }
}
