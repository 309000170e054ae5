import Text

extension Facet {
    /// A field of a kind, as its table describes it. `isShown`: among the columns, where words are looked for.
    init(_ field: FieldSpec, isShown: Bool) {
        let standard: JSON? = if case .choice = field.kind { field.standard } else { nil }
        self.init(
            field.key, field.label, Self.holding(field), isLong: field.isLong, isSearched: isShown || field.isRead,
            values: { subject, _ in Self.values(subject.tree[field.key] ?? field.standard, field) },
            brief: { subject, asking in asking.texts.brief(subject.tree[field.key] ?? standard, field, near: asking.today) },
            text: { subject, asking in asking.texts.line(subject.tree[field.key] ?? standard, field) })
    }

    private static func holding(_ field: FieldSpec) -> Holding {
        switch field.kind {
        case .choice(let choices), .choices(let choices): .words { _ in ValueNames(choices) }
        case .flag: .words { _ in .flags }
        case .link(let kinds), .links(let kinds): .words { .links(to: kinds, $0) }
        case .unit: .words { .units($0) }
        case .day, .instant: .day
        case .integer, .decimal, .records: .number
        case .line, .paragraph, .lines, .clock, .object: .text
        }
    }

    private static func values(_ json: JSON?, _ field: FieldSpec) -> [String] {
        switch field.kind {
        case .flag: return [json?.flag == true ? "true" : "false"]
        case .choices, .links: return (json?.array ?? []).compactMap(\.text)
        case .lines: return [(json?.array ?? []).compactMap(\.text).joined(separator: "\n")].filter { !$0.isEmpty }
        case .records: return [String(json?.array?.count ?? 0)]
        case .instant: return json?.text.map { [String($0.prefix(10))] } ?? []
        case .integer, .decimal:
            guard case .number(let text)? = json else { return [] }
            return [text]
        default: return json?.text.map { $0.isEmpty ? [] : [$0] } ?? []
        }
    }
}

extension FieldSpec {
    /// May be long: cut on a narrow terminal.
    public var isLong: Bool {
        switch kind {
        case .line, .paragraph, .lines, .link, .links: true
        default: false
        }
    }

    /// A text that words are looked for in, shown or not.
    fileprivate var isRead: Bool {
        switch kind {
        case .line, .paragraph, .lines: !isKept
        default: false
        }
    }
}
