import Text

/// What the référentiel of a dossier calls its engagements (« exigence », « engagement »), with its plural and its gender: the one
/// source of every sentence that names them.
public struct LevelWords: Sendable, Equatable {
    public let one: Phrase
    public let many: Phrase
    public let isFeminine: Bool

    private init(one: Phrase, many: Phrase, isFeminine: Bool) { (self.one, self.many, self.isFeminine) = (one, many, isFeminine) }

    /// Where no référentiel is retained yet, and the words that labels of fields are written in.
    public static let standard = LevelWords(
        one: Phrase(fr: "exigence", en: "requirement"), many: Phrase(fr: "exigences", en: "requirements"), isFeminine: true)

    /// As a référentiel says it; one that says nothing has the standard words.
    public init(_ referential: Record) {
        let said = referential.tree[Referential.levelNames.key]?.object?["engagement"]?.object ?? JSONObject()
        let (fr, en) = (LevelName.french.value(in: said), LevelName.english.value(in: said))
        guard !fr.isEmpty, !en.isEmpty else {
            self = .standard
            return
        }
        let (french, english) = (LevelName.frenchPlural.value(in: said), LevelName.englishPlural.value(in: said))
        let plural = Phrase(fr: french.isEmpty ? fr + "s" : french, en: english.isEmpty ? en + "s" : english)
        let feminine = said[LevelName.feminine.key]?.flag ?? LevelName.knownFeminine.contains(fr)
        self.init(one: Phrase(fr: fr, en: en), many: plural, isFeminine: feminine)
    }

    /// « Exigence », at the head of a line.
    public var name: Phrase { Self.capitalized(one) }
    /// « Exigences », above a list.
    public var title: Phrase { Self.capitalized(many) }

    /// « une exigence », « un engagement ».
    public var some: Phrase {
        Phrase(fr: (isFeminine ? "une " : "un ") + one.french, en: (Self.isVowel(one.english) ? "an " : "a ") + one.english)
    }

    /// « celles » among them, « ceux ».
    var those: String { Phrase(fr: isFeminine ? "celles" : "ceux", en: "those").french }

    /// « aucune exigence », « aucun engagement ».
    public var none: Phrase { Phrase(fr: (isFeminine ? "aucune " : "aucun ") + one.french, en: "no " + one.english) }

    /// « cette exigence », « cet engagement », « ce critère ».
    public var this: Phrase {
        let french = isFeminine ? "cette " : Self.isVowel(one.french) ? "cet " : "ce "
        return Phrase(fr: french + one.french, en: "this " + one.english)
    }

    /// « de l'exigence », « de la rubrique », « du critère ».
    public var ofThis: Phrase {
        let french = Self.isVowel(one.french) ? "de l'" : isFeminine ? "de la " : "du "
        return Phrase(fr: french + one.french, en: "of the " + one.english)
    }

    /// « 1 exigence », « 30 exigences ».
    public func counted(_ count: Int) -> Phrase {
        Phrase(fr: Count.of(count, one.french, many.french), en: Count.english(count, one.english, many.english))
    }

    /// A French participle as it is said of them: `prêt` → « prête », « prêtes ».
    public func agreed(_ word: String, _ count: Int = 1) -> String { word + (isFeminine ? "e" : "") + (count > 1 ? "s" : "") }

    private static func capitalized(_ phrase: Phrase) -> Phrase {
        func upper(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        return Phrase(fr: upper(phrase.french), en: upper(phrase.english))
    }

    private static func isVowel(_ text: String) -> Bool { text.first.map { "aeiouhéè".contains($0) } ?? false }
}

extension LevelWords {
    /// A label written with the standard words, as this référentiel says it.
    public func said(_ label: Phrase) -> Phrase {
        switch label {
        case Self.standard.name: name
        case Self.standard.title: title
        case Self.sheet: Phrase(fr: "fiche \(named)", en: label.english)
        case Self.sheets: Phrase(fr: "Fiches \(named)", en: label.english)
        default: label
        }
    }

    /// « d'exigence », « de critère ».
    var named: String { (Self.isVowel(one.french) ? "d'" : "de ") + one.french }
    /// « d'exigences », « de critères ».
    var manyNamed: String { (Self.isVowel(many.french) ? "d'" : "de ") + many.french }
    private static let sheet = Checklist.kind.singular
    private static let sheets = Checklist.kind.plural
}

extension Schema {
    /// The same kinds, their labels in the words of a référentiel.
    func said(in words: LevelWords) -> Schema { words == .standard ? self : Schema(kinds.map { $0.said(in: words) }) }
}

extension Kind {
    fileprivate func said(in words: LevelWords) -> Kind {
        Kind(self, singular: words.said(singular), plural: words.said(plural), fields: fields.map { $0.said(in: words) })
    }
}

extension FieldSpec {
    fileprivate func said(in words: LevelWords) -> FieldSpec {
        let nested: FieldKind =
            switch kind {
            case .records(let fields): .records(fields.map { $0.said(in: words) })
            case .object(let fields): .object(fields.map { $0.said(in: words) })
            default: kind
            }
        return FieldSpec(self, label: words.said(label), kind: nested)
    }
}
