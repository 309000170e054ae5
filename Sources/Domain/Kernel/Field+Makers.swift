import Text

// One maker per kind of field; an entity's file is a table of these.

extension Field where Value == String {
    public static func line(_ key: String, fr: String, en: String, required: Bool = false, kept: Bool = false, help: Phrase? = nil) -> Self
    {
        text(FieldSpec(key, Phrase(fr: fr, en: en), .line, required: required, kept: kept, help: help))
    }

    public static func paragraph(
        _ key: String, fr: String, en: String, required: Bool = false, help: Phrase? = nil, when: FieldSpec.Condition? = nil
    ) -> Self {
        text(FieldSpec(key, Phrase(fr: fr, en: en), .paragraph, required: required, help: help, when: when))
    }

    /// Addresses of e-mail.
    public static func email(_ key: String, fr: String, en: String) -> Self {
        text(FieldSpec(key, Phrase(fr: fr, en: en), .line, plausible: .email))
    }

    /// The path of a file.
    public static func file(_ key: String, fr: String, en: String) -> Self {
        text(FieldSpec(key, Phrase(fr: fr, en: en), .line, file: true))
    }

    /// An hour of the day.
    public static func clock(_ key: String, fr: String, en: String, plausible: Plausible = Plausible()) -> Self {
        text(FieldSpec(key, Phrase(fr: fr, en: en), .clock, plausible: plausible))
    }

    /// The unit that answers, kept by the program.
    public static func unit(_ key: String, fr: String, en: String) -> Self {
        text(FieldSpec(key, Phrase(fr: fr, en: en), .unit, kept: true))
    }

    private static func text(_ spec: FieldSpec) -> Self {
        Field(spec, standard: "", decode: \.text) { $0.isEmpty ? nil : .string($0) }
    }
}

extension Field where Value == [String] {
    /// Short texts in the order people gave them.
    public static func lines(_ key: String, fr: String, en: String, help: Phrase? = nil) -> Self {
        Field(FieldSpec(key, Phrase(fr: fr, en: en), .lines, help: help), standard: [], decode: { $0.array?.compactMap(\.text) }) {
            $0.isEmpty ? nil : .strings($0)
        }
    }
}

extension Field where Value: Wording {
    public static func choice(_ key: String, fr: String, en: String, standard: Value, required: Bool = false, help: Phrase? = nil) -> Self {
        Field(
            FieldSpec(
                key, Phrase(fr: fr, en: en), .choice(Value.choices), required: required, help: help,
                standard: required ? nil : .string(standard.rawValue), means: { Value.means($0)?.rawValue }),
            standard: standard,
            decode: { $0.text.flatMap(Value.init(rawValue:)) }, encode: { .string($0.rawValue) })
    }
}

extension Field {
    public static func choice<Word: Wording>(_ key: String, fr: String, en: String, help: Phrase? = nil) -> Self where Value == Word? {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .choice(Word.choices), help: help), standard: nil,
            decode: { $0.text.flatMap(Word.init(rawValue:)) }, encode: { $0.map { .string($0.rawValue) } })
    }
}

extension Field where Value == Day? {
    public static func day(
        _ key: String, fr: String, en: String, required: Bool = false, kept: Bool = false, help: Phrase? = nil, aim: DayAim = .near,
        deadline: Bool = false, plausible: Plausible = Plausible()
    ) -> Self {
        Field(
            FieldSpec(
                key, Phrase(fr: fr, en: en), .day, required: required, kept: kept, help: help, aim: aim, deadline: deadline,
                plausible: plausible),
            standard: nil,
            decode: { $0.text.flatMap { Day($0) } }, encode: { $0.map { .string($0.text) } })
    }
}

extension Field where Value == Instant? {
    public static func instant(_ key: String, fr: String, en: String) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .instant, kept: true), standard: nil, decode: { $0.text.flatMap { Instant($0) } },
            encode: { $0.map { .string($0.text) } })
    }
}

extension Field where Value == Int? {
    /// A number out of its range, written by hand into a file, is none: it is shown as it stands there, and never reckoned with.
    public static func integer(
        _ key: String, fr: String, en: String, in range: ClosedRange<Int> = 0...1_000_000, required: Bool = false, kept: Bool = false,
        help: Phrase? = nil, plausible: Plausible = Plausible()
    ) -> Self {
        Field(
            FieldSpec(
                key, Phrase(fr: fr, en: en), .integer(range), required: required, kept: kept, help: help, plausible: plausible),
            standard: nil,
            decode: { json in json.integer.flatMap { range.contains($0) ? $0 : nil } }, encode: { $0.map(JSON.integer) })
    }
}

extension Field where Value == Double? {
    public static func decimal(_ key: String, fr: String, en: String, help: Phrase? = nil, plausible: Plausible = Plausible()) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .decimal, help: help, plausible: plausible), standard: nil, decode: \.decimal,
            encode: { $0.map { .number("\($0)") } })
    }
}

extension Field where Value == Bool {
    public static func flag(_ key: String, fr: String, en: String, kept: Bool = false, hidden: Bool = false, help: Phrase? = nil) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .flag, kept: kept, hidden: hidden, help: help, standard: .bool(false)), standard: false,
            decode: \.flag,
            encode: { $0 ? .bool(true) : nil })
    }
}

extension Field where Value == Ref? {
    /// A link to one record of these kinds; no kind named: any.
    public static func link(
        _ key: String, to kinds: KindName..., fr: String, en: String, required: Bool = false, kept: Bool = false, help: Phrase? = nil,
        when: FieldSpec.Condition? = nil
    ) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .link(kinds), required: required, kept: kept, help: help, when: when), standard: nil,
            decode: { $0.text.flatMap { Ref($0) } }, encode: { $0.map { .string($0.text) } })
    }
}

extension Field where Value == [Ref] {
    /// Links to any number of records of these kinds; no kind named: any.
    public static func links(
        _ key: String, to kinds: KindName..., nestedIn: String? = nil, fr: String, en: String, help: Phrase? = nil
    ) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .links(kinds), help: help, nestedIn: nestedIn), standard: [],
            decode: { $0.array?.compactMap { $0.text.flatMap { Ref($0) } } },
            encode: { $0.isEmpty ? nil : .strings(Set($0).sorted().map(\.text)) })
    }

    /// How many links are written, none of them read.
    public func count(in tree: JSONObject) -> Int { tree[key]?.array?.count ?? 0 }
}

extension Field where Value == [JSONObject] {
    /// Nested things with an `id`, addressed `<record>/<id>`.
    public static func records(
        _ key: String, of fields: [FieldSpec], fr: String, en: String, kept: Bool = false, help: Phrase? = nil
    ) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .records(fields), kept: kept, help: help), standard: [],
            decode: { $0.array?.compactMap(\.object) },
            encode: { $0.isEmpty ? nil : .array($0.map(JSON.object)) })
    }
}

extension Field where Value == JSONObject {
    public static func object(_ key: String, of fields: [FieldSpec], fr: String, en: String) -> Self {
        Field(
            FieldSpec(key, Phrase(fr: fr, en: en), .object(fields), kept: true), standard: JSONObject(), decode: \.object,
            encode: { $0.isEmpty ? nil : .object($0) })
    }
}
