import Text

extension Source {
    /// One line per point and unit of the retained exigences.
    public static func items(_ schema: Schema) -> Source {
        let words = schema[Checklist.name]?.field("engagement")?.label ?? LevelWords.standard.name
        return Source(
            ["points", "items", "point", "item", "points-de-controle", "point-de-controle", "checkpoints"],
            Phrase(fr: "Points de contrôle", en: "Items"), columns: columns, beside: [.engagement(words)] + beside
        ) { asking in asking.dossier.items.map { .item($0) } }
    }

    private static let columns = [
        item("reference", Phrase(fr: "Réf.", en: "Ref."), called: ["référence", "reference"]) { item, _ in item.reference },
        Facet(
            "unit", Phrase(fr: "Unité", en: "Unit"), .words { .units($0) }, isSearched: true,
            values: { subject, _ in of(subject).map { [$0.unit.text] } ?? [] },
            text: { subject, asking in of(subject).map { $0.unit.phrase(in: asking.dossier)[asking.language] } ?? "" }),
        Facet.state("state", Phrase(fr: "État", en: "State"), { _ in ValueNames(ItemStatus.choices) }),
        Facet(
            "due", Phrase(fr: "Échéance", en: "Due"), .day, isSearched: true,
            values: { subject, asking in of(subject).flatMap { $0.due(on: asking.today) }.map { [$0.text] } ?? [] },
            text: { subject, asking in of(subject).flatMap { $0.due(on: asking.today) }?.shown ?? "" }),
        item("title", Phrase(fr: "Point de contrôle", en: "Item"), called: ["intitulé", "title", "text"], isLong: true) { item, _ in
            item.title
        },
        Facet("periods", Phrase(fr: "Périodes", en: "Periods"), isSearched: true) { subject, asking in
            guard let item = of(subject), item.recurrence != .none else { return "" }
            return Strip(item, on: asking.today).dated(last: 5, asking.language)
        },
    ]

    private static let beside: [Facet] =
        [
            .service(), .module(), .owner(Item.owner.spec.label),
            Facet(
                Item.evidence.key, Item.evidence.spec.label, called: ["preuve", "evidence"],
                .words { .links(to: [Evidence.kind.name], $0) },
                values: { subject, _ in of(subject)?.allEvidence.map(\.text) ?? [] },
                text: { subject, asking in (of(subject)?.allEvidence ?? []).map { asking.naming.name($0) }.joined(separator: " · ") }),
            Facet(
                "recurrence", Phrase(fr: "Revient", en: "Recurs"), .words { _ in ValueNames(Recurrence.choices) },
                values: { subject, _ in of(subject).map { [$0.recurrence.rawValue] } ?? [] },
                text: { subject, asking in of(subject)?.recurrence.phrase[asking.language] ?? "" }),
        ] + Item.fields.filter { !taken.contains($0.key) }.map { Facet($0, isShown: false) }

    /// Fields that are told otherwise; periods are a column.
    private static let taken = [Item.owner.key, Item.due.key, Item.evidence.key, Item.occurrences.key]

    private static func of(_ subject: Subject) -> ChecklistItem? { if case .item(let item) = subject { item } else { nil } }

    private static func item(
        _ key: String, _ label: Phrase, called names: [String] = [], isLong: Bool = false,
        _ text: @escaping @Sendable (ChecklistItem, Asking) -> String
    ) -> Facet {
        Facet(key, label, called: names, isLong: isLong, isSearched: true) { subject, asking in of(subject).map { text($0, asking) } ?? "" }
    }
}

extension ChecklistItem {
    /// Of one that comes back, the end of its period of now.
    func due(on day: Day) -> Day? { recurrence == .none ? self[Item.due] : Strip(self, on: day).current?.period.last }
}
