import Text

/// An engagement of a retained module, as the dossier's pinned copy states it, with the checklists that answer it.
public struct RetainedEngagement: Sendable {
    public let ref: Ref
    public let tree: JSONObject
    /// Id of its module in the référentiel.
    public let module: String
    public let moduleTitle: String
    /// What its référentiel calls it.
    public let words: LevelWords
    /// Checklists of the units that answer it, département first, then sites, then services.
    public let checklists: [RecordKey]
    /// What the référentiel expects of each item, by the item's id, with its place among them.
    let expected: [String: (tree: JSONObject, rank: Int)]

    init(_ ref: Ref, _ tree: JSONObject, module: String, moduleTitle: String, words: LevelWords, checklists: [RecordKey]) {
        (self.ref, self.tree, self.module, self.moduleTitle, self.checklists) = (ref, tree, module, moduleTitle, checklists)
        self.words = words
        let items = (tree["items"]?.array ?? []).enumerated().compactMap { place, item in
            item.object.flatMap { tree in tree["id"]?.text.map { ($0, (tree, ExpectedItem.rank.value(in: tree) ?? place)) } }
        }
        expected = Dictionary(items, uniquingKeysWith: { first, _ in first })
    }

    public var id: String { ref.nested ?? "" }
    public var title: String { Engagement.title.value(in: tree) }
    public var isExample: Bool { Engagement.example.value(in: tree) }
    public var isProvisional: Bool { Engagement.provisional.value(in: tree) || Engagement.number.value(in: tree).isEmpty }

    /// The number people read; a provisional one says so.
    public var number: Phrase {
        let number = Engagement.number.value(in: tree)
        if isExample { return Phrase(fr: "exemple", en: "example") }
        if number.isEmpty { return Phrase(fr: "n° à compléter", en: "no. to complete") }
        return isProvisional ? Phrase(fr: "\(number) (à vérifier)", en: "\(number) (to verify)") : Phrase(same: number)
    }

    /// In a sentence: « exigence 1, Horaires affichés », « exigence « Horaires affichés » » as long as it has no number.
    public var named: Phrase {
        let (fr, en) = (words.one.french, words.one.english)
        if isExample { return Phrase(fr: "\(fr) « \(title) » (exemple)", en: "\(en) “\(title)” (example)") }
        guard !Engagement.number.value(in: tree).isEmpty else { return Phrase(fr: "\(fr) « \(title) »", en: "\(en) “\(title)”") }
        return Phrase(fr: "\(fr) \(number.french), \(title)", en: "\(en) \(number.english), \(title)")
    }

    /// In seven columns: `1.2`, `exemple`, `sans n°`.
    public var shortNumber: Phrase {
        let number = Engagement.number.value(in: tree)
        if isExample { return Phrase(fr: "exemple", en: "example") }
        return number.isEmpty ? Phrase(fr: "sans n°", en: "no num.") : Phrase(same: isProvisional ? number + " ?" : number)
    }

    /// What the référentiel expects of an item, by the item's id.
    public func expected(_ item: String) -> JSONObject? { expected[item]?.tree }
}
