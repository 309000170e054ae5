import Text

/// What a list tells of each of its things, stored or worked out: a column, what `champ:valeur` asks, what a list is sorted by.
public struct Facet: Sendable {
    /// How its values are asked for.
    public enum Holding: Sendable {
        /// Somewhere in the text.
        case text
        case day
        case number
        /// By the names of the values there are.
        case words(@Sendable (Asking) -> ValueNames)
    }

    public let key: String
    public let label: Phrase
    /// What people may call it: unaccented lower case, words joined by hyphens, both languages.
    public let names: [String]
    public let holding: Holding
    /// May be long: cut on a narrow terminal.
    public let isLong: Bool
    /// Whether a word that names no field is looked for in it.
    public let isSearched: Bool
    /// In one line, as people read it; empty where there is nothing.
    public let text: @Sendable (Subject, Asking) -> String
    /// The same where it is shorter in a list.
    private let shortened: (@Sendable (Subject, Asking) -> String)?
    /// What a filter compares: values by their names, days and numbers as files write them.
    let values: @Sendable (Subject, Asking) -> [String]

    init(
        _ key: String, _ label: Phrase, called others: [String] = [], _ holding: Holding = .text, isLong: Bool = false,
        isSearched: Bool = false, values: (@Sendable (Subject, Asking) -> [String])? = nil,
        brief: (@Sendable (Subject, Asking) -> String)? = nil, text: @escaping @Sendable (Subject, Asking) -> String
    ) {
        self.key = key
        self.label = label
        var seen = Set<String>()
        names = ([key, label.french, label.english] + others).map(Self.plain).filter { !$0.isEmpty && seen.insert($0).inserted }
        self.holding = holding
        self.isLong = isLong
        self.isSearched = isSearched
        self.text = text
        shortened = brief
        self.values = values ?? { subject, asking in [text(subject, asking)].filter { !$0.isEmpty } }
    }

    /// The same under more names.
    func called(_ others: String...) -> Facet {
        with(names: names + others)
    }

    /// The same, some of it otherwise.
    func with(
        names: [String]? = nil, _ holding: Holding? = nil, isSearched: Bool? = nil,
        values: (@Sendable (Subject, Asking) -> [String])? = nil, text: (@Sendable (Subject, Asking) -> String)? = nil
    ) -> Facet {
        Facet(
            key, label, called: names ?? self.names, holding ?? self.holding, isLong: isLong,
            isSearched: isSearched ?? self.isSearched, values: values ?? self.values, brief: text == nil ? shortened : nil,
            text: text ?? self.text)
    }

    /// As a list shows it: days and links short.
    public func brief(_ subject: Subject, _ asking: Asking) -> String {
        if let shortened { return shortened(subject, asking) }
        guard case .day = holding, let day = day(subject, asking) else { return text(subject, asking) }
        return day.shownBrief(near: asking.today)
    }

    /// The day it holds; nil where it holds none.
    public func day(_ subject: Subject, _ asking: Asking) -> Day? {
        if case .day = holding { values(subject, asking).first.flatMap { Day($0) } } else { nil }
    }

    public var isDay: Bool { if case .day = holding { true } else { false } }
    public var isNumber: Bool { if case .number = holding { true } else { false } }

    /// What things are sorted by: days as files write them, everything else as read; empty comes last.
    public func rank(_ subject: Subject, _ asking: Asking) -> String {
        if case .day = holding { values(subject, asking).first ?? "" } else { text(subject, asking) }
    }

    /// As this dossier says it: what a référentiel calls its engagements heads the column of them.
    public func heading(_ levels: LevelWords) -> Phrase { label == LevelWords.standard.name ? levels.name : label }

    /// As it is typed before the colon.
    public func name(_ language: Language) -> String {
        let label = label[language].lowercased().filter { $0 != "." }
        let isPlain = label.allSatisfy { $0.isLetter || " '’\u{A0}-".contains($0) }
        return isPlain ? String(label.map { " '’\u{A0}".contains($0) ? "-" : $0 }) : key
    }

    /// Unaccented lower case, words joined by hyphens.
    public static func plain(_ text: String) -> String {
        String(decoding: Folding.fold(text), as: UTF8.self).split(whereSeparator: { " _-'".contains($0) }).joined(separator: "-")
    }
}

extension Facet {
    /// A text that is worked out of a thing.
    public static func told(
        _ key: String, _ label: Phrase, isLong: Bool = false, _ text: @escaping @Sendable (Subject, Language) -> String
    ) -> Facet {
        Facet(key, label, isLong: isLong, isSearched: true) { subject, asking in text(subject, asking.language) }
    }

    /// A field as it is stored, which is no column.
    public static func field(_ field: FieldSpec) -> Facet { Facet(field, isShown: false) }
}
