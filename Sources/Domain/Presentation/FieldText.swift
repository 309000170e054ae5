import Text

/// Fields as people read them and type them: one place for every list, form, sheet and command.
public struct FieldText: Sendable {
    public let naming: Naming

    public init(_ naming: Naming) { self.naming = naming }

    private var language: Language { naming.language }

    /// One line for a list or a sheet; what was never said is what the field stands for without it.
    public func line(_ json: JSON?, _ field: FieldSpec) -> String {
        guard let json = json ?? field.standard, !json.isNull else { return "" }
        switch field.kind {
        case .line, .paragraph: return json.text ?? raw(json)
        case .unit: return json.text.map { Unit($0)?.phrase(in: naming.dossier)[language] ?? $0 } ?? raw(json)
        case .lines: return (json.array ?? []).compactMap(\.text).joined(separator: " · ")
        case .choice(let choices): return word(json, choices)
        case .choices(let choices): return (json.array ?? []).map { word($0, choices) }.joined(separator: ", ")
        case .day: return json.text.flatMap { Day($0) }?.shown ?? raw(json)
        case .clock: return json.text.map { ClockText.shown($0)[language] } ?? raw(json)
        case .instant: return json.text.flatMap { Instant($0) }.map { moment($0) } ?? raw(json)
        case .integer, .decimal: return number(json)
        case .flag: return json.flag == true ? Phrase(fr: "oui", en: "yes")[language] : Phrase(fr: "non", en: "no")[language]
        case .link: return link(json, field)
        case .links: return (json.array ?? []).map { link($0, field) }.joined(separator: " · ")
        case .records: return count(json)
        case .object(let fields): return object(json, fields)
        }
    }

    /// The same where room is scarce: a day short, a link by its reference where it has one.
    public func brief(_ json: JSON?, _ field: FieldSpec, near today: Day) -> String {
        switch (field.kind, json?.text) {
        case (.day, let text?): Day(text)?.shownBrief(near: today) ?? line(json, field)
        case (.link, let text?): Ref(text).map { naming.short($0, nestedIn: field.nestedIn) } ?? text
        default: line(json, field)
        }
    }

    /// `12/03/2026 à 14 h 02` in the time zone of the machine is the interface's; here UTC's day stands.
    private func moment(_ instant: Instant) -> String { Day(String(instant.text.prefix(10)))?.shown ?? instant.text }

    private func word(_ json: JSON, _ choices: [Choice]) -> String {
        guard let value = json.text else { return raw(json) }
        return choices.first { $0.value == value }?.phrase[language] ?? value
    }

    private func number(_ json: JSON) -> String {
        guard case .number(let text) = json else { return raw(json) }
        return language == .french ? text.replacing(".", with: ",") : text
    }

    /// One link of a field, by the name of what it leads to.
    public func link(_ json: JSON, _ field: FieldSpec) -> String {
        guard let text = json.text else { return raw(json) }
        return Ref(text).map { naming.name($0, nestedIn: field.nestedIn) } ?? text
    }

    /// « Module ou rubrique : module · … »; what is said in each language is read in the person's own.
    private func object(_ json: JSON, _ fields: [FieldSpec]) -> String {
        guard let object = json.object else { return raw(json) }
        if let said = object[language == .french ? LevelName.french.key : LevelName.english.key]?.text { return said }
        return fields.compactMap { field in
            let text = line(object[field.key], field)
            guard !text.isEmpty else { return nil }
            return Phrase(fr: "\(field.label.french) : \(text)", en: "\(field.label.english): \(text)")[language]
        }.joined(separator: " · ")
    }

    private func count(_ json: JSON) -> String { String(json.array?.count ?? 0) }

    /// A value of the wrong type or from a newer version: shown as it stands, a text without its quotes.
    private func raw(_ json: JSON) -> String { json.text ?? String(decoding: JSONWriter.line(json), as: UTF8.self) }
}
