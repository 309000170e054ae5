import Text

/// One reminder about a thing that waits: its id is the day it was written.
public enum Reminding {
    public static let on = Field.day("on", fr: "Le", en: "On", kept: true)
    public static let to = Field.link("to", to: "posts", "services", fr: "À", en: "To", kept: true)
    /// The message is written and nobody said yet that it left. Those of earlier versions have no such mark: they count as sent.
    public static let prepared = Field.flag("prepared", fr: "Préparée, pas encore envoyée", en: "Prepared, not sent yet", kept: true)
    public static let field = Field.records(
        "reminders", of: [on.spec, to.spec, prepared.spec], fr: "Relances", en: "Reminders", kept: true)

    /// How many times somebody was reminded of the thing with these members.
    public static func sent(_ tree: JSONObject) -> Int { field.value(in: tree).count { !prepared.value(in: $0) } }

    /// A message about it waits to be sent.
    public static func isPrepared(_ tree: JSONObject) -> Bool { field.value(in: tree).contains { prepared.value(in: $0) } }

    public static let waiting = Phrase(fr: "relance préparée", en: "reminder prepared")

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
        if ref.kind == Checklist.name { return item(ref).map { Reminding.sent($0.tree) } ?? 0 }
        return record(ref.record).map { Reminding.sent($0.tree) } ?? 0
    }

    /// A message about it waits to be sent.
    public func hasPreparedReminder(of ref: Ref) -> Bool {
        let tree = ref.kind == Checklist.name ? item(ref)?.tree : record(ref.record)?.tree
        return tree.map(Reminding.isPrepared) ?? false
    }

    /// A message about it was sent that day.
    func isReminded(of ref: Ref, on day: Day) -> Bool {
        let tree = ref.kind == Checklist.name ? item(ref)?.tree : record(ref.record)?.tree
        let all = tree.map { Reminding.field.value(in: $0) } ?? []
        return all.contains { $0["id"]?.text == day.text && !Reminding.prepared.value(in: $0) }
    }

    /// Everything with a reminder that holds.
    func reminded(where holds: (JSONObject) -> Bool) -> [Ref] {
        let kinds = schema.kinds.filter { $0.field(Reminding.field.key) != nil }
        func isWanted(_ tree: JSONObject) -> Bool { Reminding.field.value(in: tree).contains(where: holds) }
        let found = kinds.flatMap { records($0.name) }.filter { isWanted($0.tree) }.map(\.reference)
        return found + items.filter { isWanted($0.tree) }.map(\.ref)
    }

    /// Everything about which a message of that day waits to be sent, with whom it is to.
    func prepared(on day: Day) -> [(ref: Ref, to: Ref)] {
        func isWanted(_ tree: JSONObject) -> Bool { tree["id"]?.text == day.text && Reminding.prepared.value(in: tree) }
        return reminded(where: isWanted).compactMap { ref in
            let tree = ref.kind == Checklist.name ? item(ref)?.tree : record(ref.record)?.tree
            let reminder = tree.map { Reminding.field.value(in: $0) }?.first(where: isWanted)
            return reminder.flatMap { Reminding.to.value(in: $0) }.map { (ref, $0) }
        }
    }

    /// Posts and services that messages wait for and that no address is known of.
    public func unaddressed(on day: Day, where reach: (Ref) -> Bool = { _ in true }) -> [Ref] {
        let refs = reminded { Reminding.prepared.value(in: $0) }.filter(reach)
        let trees = refs.compactMap { $0.kind == Checklist.name ? item($0)?.tree : record($0.record)?.tree }
        let to = trees.flatMap { Reminding.field.value(in: $0) }.filter { Reminding.prepared.value(in: $0) }
            .compactMap { Reminding.to.value(in: $0) }
        return Set(to).filter { address(of: $0, on: day) == nil }.sorted()
    }
}
