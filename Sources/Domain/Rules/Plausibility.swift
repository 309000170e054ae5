import Text

/// Whether the values of a thing are plausible, alone and beside each other: the one place that says it, for forms, cells,
/// commands, imports and `verifier`.
public struct Plausibility: Sendable {
    public struct Fault: Sendable, Equatable {
        /// Of the field, in the tree asked about.
        public let path: Path
        /// One sentence with the range.
        public let phrase: Phrase
    }

    private let today: Day
    /// Where the records that a thing links to are looked up; without it they are not.
    private let dossier: Dossier?

    public init(today: Day, in dossier: Dossier? = nil) { (self.today, self.dossier) = (today, dossier) }

    /// What a value alone cannot be in a field; nil when nothing is against it.
    public func fault(_ value: JSON, _ field: FieldSpec) -> Phrase? {
        switch field.kind {
        case .day: value.text.flatMap { Day($0) }.flatMap { day($0, field) }
        case .decimal: field.plausible.numbers.flatMap { number(value, field, $0) }
        case .line where field.plausible.isEmail: value.text.flatMap { EmailReader.read($0) == nil ? Self.email($0) : nil }
        default: nil
        }
    }

    /// Everything implausible in a record or a nested thing.
    public func faults(in tree: JSONObject, _ fields: [FieldSpec], at path: Path = Path([])) -> [Fault] {
        fields.flatMap { field -> [Fault] in
            guard let value = tree[field.key], !value.isNull else { return [] }
            let place = path.key(field.key)
            switch field.kind {
            case .records(let nested):
                return (value.array ?? []).flatMap { element -> [Fault] in
                    guard let object = element.object, let id = element.id else { return [] }
                    return faults(in: Self.joined(object, tree, nested), nested, at: place.element(id))
                }
            default: return (fault(value, field) ?? beside(value, field, tree, fields)).map { [Fault(path: place, phrase: $0)] } ?? []
            }
        }
    }

    /// New faults of the records a change touches: what stood there before is told by `verifier`, and hinders nothing.
    public func refusals(of change: Change, in dossier: Dossier) -> [Refusal] {
        if self.dossier == nil { return Plausibility(today: today, in: dossier).refusals(of: change, in: dossier) }
        return change.edits.flatMap { edit -> [Refusal] in
            guard let kind = dossier.schema[edit.record.kind] else { return [] }
            let after = edit.mine
            guard after["deleted"]?.flag != true else { return [] }
            let found = faults(in: after, kind.fields)
            guard !found.isEmpty else { return [] }
            let before = edit.base.map { faults(in: $0, kind.fields) } ?? []
            return found.filter { !before.contains($0) }.map { Refusal("R10", edit.record, at: $0.path, $0.phrase) }
        }
    }

    // MARK: Alone

    private func day(_ day: Day, _ field: FieldSpec) -> Phrase? {
        let all = Plausible.years(today)
        let years = field.isPast ? all.lowerBound...max(all.lowerBound, today) : all
        if !field.plausible.anyYear, all.contains(day), field.isPast, today < day { return toCome(day, field) }
        if !field.plausible.anyYear, !years.contains(day) {
            return Phrase(
                fr:
                    "« \(field.label.french) », \(day.shown) : un jour du \(years.lowerBound.shown) au \(years.upperBound.shown) est attendu, vérifiez l'année.",
                en:
                    "“\(field.label.english)”, \(day.shown): a day from \(years.lowerBound.shown) to \(years.upperBound.shown) is expected, check the year."
            )
        }
        return field.isPast && today < day ? toCome(day, field) : nil
    }

    private func toCome(_ day: Day, _ field: FieldSpec) -> Phrase {
        Phrase(
            fr: "« \(field.label.french) », \(day.shown) : ce jour n'est pas encore passé, un jour jusqu'au \(today.shown) est attendu.",
            en: "“\(field.label.english)”, \(day.shown): this day is still to come, a day up to \(today.shown) is expected.")
    }

    private func number(_ value: JSON, _ field: FieldSpec, _ range: ClosedRange<Double>) -> Phrase? {
        guard case .number(let text) = value, let number = Double(text), !range.contains(number) else { return nil }
        let (low, high) = (Self.shown(range.lowerBound), Self.shown(range.upperBound))
        return Phrase(
            fr: "« \(field.label.french) », \(text.replacing(".", with: ",")) : un nombre de \(low) à \(high) est attendu.",
            en: "“\(field.label.english)”, \(text): a number from \(low) to \(high) is expected.")
    }

    private static func shown(_ bound: Double) -> String { bound == bound.rounded() ? String(Int(bound)) : "\(bound)" }

    private static func email(_ text: String) -> Phrase {
        Phrase(
            fr: "« \(text) » n'est pas une adresse : tapez par exemple alice.martin@exemple.fr ; plusieurs : séparées par une virgule.",
            en: "“\(text)” is no address: type for instance alice.martin@exemple.fr; several: separated by a comma.")
    }

    // MARK: Beside the others

    private func beside(_ value: JSON, _ field: FieldSpec, _ tree: JSONObject, _ fields: [FieldSpec]) -> Phrase? {
        let plausible = field.plausible
        if let condition = plausible.onlyWhen, let other = fields.first(where: { $0.key == condition.key }) {
            let held = (tree[condition.key] ?? other.standard)?.text ?? ""
            if !condition.values.contains(held) { return Self.only(field, other, held) }
        }
        if let limit = plausible.unit.flatMap({ Self.limit(tree[$0]?.text ?? "") }), let phrase = number(value, field, 0...limit) {
            return phrase
        }
        if let key = plausible.notAbove, let most = tree[key]?.integer, let count = value.integer, most < count {
            let name = fields.first { $0.key == key }?.label ?? Phrase(same: key)
            return Phrase(
                fr: "« \(field.label.french) », \(count) : \(most) au plus est attendu (« \(name.french) »).",
                en: "“\(field.label.english)”, \(count): \(most) at most is expected (“\(name.english)”).")
        }
        if case .clock = field.kind { return hour(value, field, tree, fields) }
        guard let day = value.text.flatMap({ Day($0) }) else { return nil }
        if let condition = plausible.pastWhen, tree[condition.key]?.text == condition.value, today < day { return toCome(day, field) }
        if plausible.inPeriod, let period = tree["id"]?.text.flatMap({ Period(id: $0) }), let phrase = Self.before(period, day, field) {
            return phrase
        }
        if let key = plausible.notBefore, let start = tree[key]?.text.flatMap({ Day($0) }), day < start {
            return before(day, field, start, fields.first { $0.key == key }?.label ?? Phrase(same: key))
        }
        guard let linked = plausible.notBeforeLinked,
            let record = tree[linked.link]?.text.flatMap({ Ref($0) }).flatMap({ dossier?.record($0.record) }),
            let start = record.tree[linked.day]?.text.flatMap({ Day($0) }), day < start
        else { return nil }
        return before(day, field, start, fields.first { $0.key == linked.link }?.label ?? Phrase(same: linked.link))
    }

    private func before(_ day: Day, _ field: FieldSpec, _ start: Day, _ name: Phrase) -> Phrase {
        Phrase(
            fr: "« \(field.label.french) », \(day.shown) : un jour à partir du \(start.shown) (« \(name.french) ») est attendu.",
            en: "“\(field.label.english)”, \(day.shown): a day from \(start.shown) on (“\(name.english)”) is expected.")
    }

    /// What is done for a period is done once it has begun.
    private static func before(_ period: Period, _ day: Day, _ field: FieldSpec) -> Phrase? {
        guard day < period.first else { return nil }
        let (first, name) = (period.first.shown, period.dated)
        return Phrase(
            fr: "« \(field.label.french) », \(day.shown) : un jour à partir du \(first) (début de \(name.french)) est attendu.",
            en: "“\(field.label.english)”, \(day.shown): a day from \(first) on (start of \(name.english)) is expected.")
    }

    /// The same asked of a day before it is written.
    public func fault(_ day: Day, doneIn period: Period?) -> Phrase? {
        let field = Occurrence.doneOn.spec
        return fault(.string(day.text), field) ?? period.flatMap { Self.before($0, day, field) }
    }

    /// An hour of the day, beside the hour and the day it belongs to.
    private func hour(_ value: JSON, _ field: FieldSpec, _ tree: JSONObject, _ fields: [FieldSpec]) -> Phrase? {
        guard let hour = value.text.flatMap({ ClockReader.read($0) }) else { return nil }
        func name(_ key: String) -> Phrase { fields.first { $0.key == key }?.label ?? Phrase(same: key) }
        let shown = ClockText.shown(hour)
        if let key = field.plausible.notBefore, let start = tree[key]?.text.flatMap({ ClockReader.read($0) }), hour < start {
            let from = ClockText.shown(start)
            return Phrase(
                fr:
                    "« \(field.label.french) », \(shown.french) : une heure à partir de \(from.french) (« \(name(key).french) ») est attendue.",
                en: "“\(field.label.english)”, \(shown.english): an hour from \(from.english) on (“\(name(key).english)”) is expected.")
        }
        guard let key = field.plausible.pastOn, let day = tree[key]?.text.flatMap({ Day($0) }), today < day else { return nil }
        return Phrase(
            fr: "« \(field.label.french) », \(shown.french) : « \(name(key).french) » est le \(day.shown), ce jour n'est pas encore passé.",
            en: "“\(field.label.english)”, \(shown.english): “\(name(key).english)” is \(day.shown), a day still to come.")
    }

    private static func only(_ field: FieldSpec, _ other: FieldSpec, _ value: String) -> Phrase {
        var word = Phrase(same: value)
        if case .choice(let choices) = other.kind, let choice = choices.first(where: { $0.value == value }) { word = choice.phrase }
        return Phrase(
            fr: "« \(field.label.french) » ne va pas avec « \(other.label.french) : \(word.french) » : changez l'un, ou videz l'autre.",
            en: "“\(field.label.english)” does not go with “\(other.label.english): \(word.english)”: change one, or empty the other.")
    }

    /// How far a value goes by its unit: « % », « /10 », « sur 5 ».
    private static func limit(_ unit: String) -> Double? {
        let plain = unit.trimmed
        if plain == "%" || plain.hasPrefix("% ") { return 100 }
        for mark in ["/ ", "/", "sur "] where plain.hasPrefix(mark) { return Double(plain.dropFirst(mark.count).prefix { $0.isNumber }) }
        return nil
    }

    /// A nested thing with what its record says of all of them (the unit of a measure).
    private static func joined(_ element: JSONObject, _ tree: JSONObject, _ fields: [FieldSpec]) -> JSONObject {
        var joined = element
        for key in fields.compactMap(\.plausible.unit) where joined[key] == nil { joined[key] = tree[key] }
        return joined
    }
}
