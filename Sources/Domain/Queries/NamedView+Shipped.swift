import Text

/// The views the program brings: each is a question in the language of filters.
extension NamedView {
    public static let shipped: [NamedView] = [
        view(Phrase(fr: "Mes preuves", en: "My evidence"), of: items, "resp:moi", "owner:me", sort: "due"),
        view(
            Phrase(fr: "Sans preuve", en: "Without evidence"), of: items, "sans:preuve !état:\"non applicable\"",
            "without:evidence !state:\"not applicable\""),
        view(
            Phrase(fr: "Retards par service", en: "Late, by service"), of: waiting, "raison:retard,\"périodes non vérifiées\"",
            "reason:late,overdue,\"periods not verified\"", as: Outlook(.week, .byService)),
        view(Phrase(fr: "30 prochains jours", en: "Next 30 days"), of: waiting, "éch:30j", "due:30d", as: Outlook(.month, .all)),
        view(
            Phrase(fr: "COPIL du mois", en: "This month's COPIL"), of: Meeting.kind.name.rawValue,
            "type:copil,\"COPIL élargi\" date:\"ce mois\"",
            "type:copil,\"extended COPIL\" date:\"this month\""),
        view(
            Phrase(fr: "J-30 audit", en: "Audit minus 30 days"), of: FunctionalDocument.kind.name.rawValue, "!état:applicable,abrogé",
            "!state:applicable,repealed", sort: "state"),
        view(
            Phrase(fr: "Remis aux usagers sans date", en: "Handed to users without a date"), of: FunctionalDocument.kind.name.rawValue,
            "destination:remis sans:date", "destination:handed without:created"),
    ]

    private static func view(
        _ name: Phrase, of list: String, _ french: String, _ english: String, sort key: String? = nil, as outlook: Outlook? = nil
    ) -> NamedView {
        let order = key.map { Order([$0]) }
        return NamedView(
            name, of: list, ListShape(filter: french, order: order, outlook: outlook),
            ListShape(filter: english, order: order, outlook: outlook))
    }
}
