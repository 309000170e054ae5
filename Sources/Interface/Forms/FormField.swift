import Canvas
import Domain
import Text

/// One line of a form: the field, what is typed or chosen, and whether it stands.
struct FormField: Sendable {
    enum Editor: Sendable {
        case line(TextField)
        case area(TextArea)
        /// Chosen, not typed: choices, flags, links.
        case value(JSON?)
    }

    let spec: FieldSpec
    /// The value when the form opened.
    let base: JSON?
    /// The value a missing one stands for.
    private var standard: JSON? { spec.standard }
    var editor: Editor
    /// A person typed in it, now or before it was kept.
    var wasTyped = false
    /// What was typed when the form opened.
    private let opened: JSON?
    /// What the program proposes of its own, until something is typed in its place.
    var proposal: JSON?
    /// A value this version does not know: shown raw, locked and kept.
    let isLocked: Bool

    init(_ spec: FieldSpec, _ value: JSON?, _ context: Context) {
        self.spec = spec
        base = value
        isLocked = Self.isUnreadable(value, spec)
        editor = Self.editor(spec, value ?? spec.standard, context)
        opened = Self.typed(editor)
    }

    var isArea: Bool { if case .area = editor { true } else { false } }
    /// A day or an hour: typed anew sooner than corrected.
    var isDate: Bool {
        switch spec.kind {
        case .day, .clock: true
        default: false
        }
    }

    /// A line that the program proposes, where the record says nothing yet.
    var isProposal: Bool {
        guard base == nil || standsAsProposed, !wasTyped, case .line(let field) = editor else { return false }
        return !field.isEmpty
    }

    /// What was typed, for drafts.
    var typed: JSON? { Self.typed(editor) }
    /// Something else stands in it than when the form opened.
    var isChanged: Bool { typed != opened }
    /// Nobody typed anything over what the program proposed.
    var standsAsProposed: Bool { proposal != nil && typed == proposal }

    private static func typed(_ editor: Editor) -> JSON? {
        switch editor {
        case .line(let field): .string(field.text)
        case .area(let area): .string(area.text)
        case .value(let value): value
        }
    }

    mutating func restore(_ typed: JSON?, _ context: Context) {
        wasTyped = true
        switch editor {
        case .line: editor = .line(TextField(typed?.text ?? ""))
        case .area: editor = .area(TextArea(typed?.text ?? ""))
        case .value: editor = .value(typed?.isNull == true ? nil : typed)
        }
    }

    /// What the field says now, or why it cannot say it.
    /// A field left as it was says exactly what the record holds.
    func parsed(_ parser: FieldParser) -> FieldParser.Parsed {
        if isLocked || !isChanged && base != nil { return .value(base) }
        let now = read(parser)
        if case .value = now, !isChanged { return .value(base) }
        return now
    }

    private func read(_ parser: FieldParser) -> FieldParser.Parsed {
        switch editor {
        case .line(let field): return parser.parse(field.text, spec)
        case .area(let area): return parser.parse(area.text, spec)
        case .value(let value):
            if value == nil, spec.isRequired { return .wrong(FieldParser.required(spec)) }
            return .value(base == nil && value == standard ? nil : value)
        }
    }

    private static func editor(_ spec: FieldSpec, _ value: JSON?, _ context: Context) -> Editor {
        switch spec.kind {
        case .line, .day, .clock, .integer, .decimal, .instant: .line(TextField(FieldText(context.naming).line(value, spec)))
        case .paragraph: .area(TextArea(value?.text ?? ""))
        case .lines: .area(TextArea((value?.array ?? []).compactMap(\.text).joined(separator: "\n")))
        default: .value(value)
        }
    }

    private static func isUnreadable(_ value: JSON?, _ spec: FieldSpec) -> Bool {
        guard let value, !value.isNull else { return false }
        switch spec.kind {
        // one that was written wrong is typed again
        case .day where value.text != nil, .integer where value.decimal != nil: return false
        case .unit, .records, .object, .instant: return false
        default: return !spec.kind.reads(value)
        }
    }
}
