import Text

/// One reminder sent about a thing that waits: its id is the day.
public enum Reminding {
    public static let on = Field.day("on", fr: "Le", en: "On", kept: true)
    public static let to = Field.link("to", to: "posts", "services", fr: "À", en: "To", kept: true)
    public static let field = Field.records("reminders", of: [on.spec, to.spec], fr: "Relances", en: "Reminders", kept: true)

    /// « relancé 2 fois »; nil for what nobody was reminded of.
    public static func phrase(_ count: Int) -> Phrase? {
        times(count).map { Phrase(fr: "relancé \($0.french)", en: "reminded \($0.english)") }
    }

    /// « 2 fois », under a heading that says of what.
    public static func times(_ count: Int) -> Phrase? {
        count > 0 ? Phrase(fr: "\(count) fois", en: count == 1 ? "once" : "\(count) times") : nil
    }
}

extension Dossier {
    /// How many times somebody was reminded of a thing.
    public func reminders(of ref: Ref) -> Int {
        if ref.kind == Checklist.name { return item(ref).map { $0[Reminding.field].count } ?? 0 }
        return record(ref.record).map { $0[Reminding.field].count } ?? 0
    }
}
