import Text

/// One member of an entity, described once: key in the file, name on screen, kind, and what a form asks of it.
/// Lists, forms, search, JSON, the merge and the command line follow from it.
public struct FieldSpec: Sendable {
    public let key: String
    public private(set) var label: Phrase
    public private(set) var kind: FieldKind
    /// A form refuses to leave it empty.
    public private(set) var isRequired: Bool
    /// Kept by the program (ids, dates of state): shown, not asked.
    public let isKept: Bool
    /// Set by hand in the file, for whoever keeps the server: no form, sheet or list shows it.
    public let isHidden: Bool
    public private(set) var help: Phrase?
    /// What a missing value means, where it means something: the standard choice.
    public private(set) var standard: JSON?
    /// The `records` field in which the nested part of a link is looked up, where two hold the same ids (module 1, exigence 1).
    public let nestedIn: String?
    /// A form asks it only when another field holds this value.
    public let askedWhen: Condition?
    /// Where a day typed without its year lies: behind us for what was done, ahead for what is due.
    public let aim: DayAim

    /// The day by which something is owed: pushing it back is kept, with the reason (`Postponement`).
    public let isDeadline: Bool
    /// Key of the deadline it says the reason of: a form asks it when that one is pushed back.
    public let explains: String?
    /// The path of a file: a pasted Windows path is understood.
    public let isFile: Bool
    /// What its value may plausibly be.
    public let plausible: Plausible
    /// The value of a choice that other words than those of its list mean.
    public let means: @Sendable (String) -> String?

    /// Another field of the same thing, and what it has to hold.
    public struct Condition: Sendable, Equatable {
        public let key: String
        public let value: String

        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    public init(
        _ key: String, _ label: Phrase, _ kind: FieldKind, required: Bool = false, kept: Bool = false, hidden: Bool = false,
        help: Phrase? = nil,
        standard: JSON? = nil, nestedIn: String? = nil, when: Condition? = nil, aim: DayAim = .near, file: Bool = false,
        deadline: Bool = false, explains: String? = nil, plausible: Plausible = Plausible(),
        means: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        isRequired = required
        isKept = kept || hidden
        isHidden = hidden
        self.help = help
        self.standard = standard
        self.nestedIn = nestedIn
        askedWhen = when
        self.aim = aim
        isFile = file
        isDeadline = deadline
        self.explains = explains
        self.plausible = plausible
        self.means = means
    }

    /// A day that lies behind us once it is known.
    public var isPast: Bool { aim == .back }

    /// The same field as a question names it.
    public func asked(as label: Phrase) -> FieldSpec { FieldSpec(self, label: label, kind: kind) }

    /// The same field under another label.
    init(_ field: FieldSpec, label: Phrase, kind: FieldKind) {
        self = field
        self.label = label
        self.kind = kind
    }

    public var shape: Shape {
        switch kind {
        case .links, .choices: .set
        case .lines: .atomic
        case .records(let fields): .records(Self.shapes(fields))
        case .object(let fields): .object(Self.shapes(fields))
        default: .plain
        }
    }

    /// Whether a form asks it, with these other fields: what it holds is always shown.
    public func isAsked(in tree: JSONObject) -> Bool {
        guard let askedWhen, tree[key].map({ $0.isNull || $0.text == "" }) ?? true else { return true }
        return tree[askedWhen.key]?.text == askedWhen.value
    }

    /// The same, which a form refuses to leave empty.
    public var asRequired: FieldSpec {
        var required = self
        required.isRequired = true
        return required
    }

    /// One value, short enough for a cell of a table.
    public var fitsCell: Bool {
        switch kind {
        case .line, .choice, .flag, .day, .clock, .integer, .decimal, .link: !isKept
        default: false
        }
    }

    /// The word of one of its values; the value itself where it is no choice.
    public func word(_ value: String) -> Phrase {
        guard case .choice(let choices) = kind else { return Phrase(same: value) }
        return choices.first { $0.value == value }?.phrase ?? Phrase(same: value)
    }

    /// The same as a form of several things asks it: what is left empty stays as it is on each, which `help` says.
    public func ofSeveral(_ help: Phrase?) -> FieldSpec {
        var field = self
        field.standard = nil
        field.isRequired = isRequired && askedWhen != nil
        if let help { field.help = help }
        return field
    }

    /// The fields of the nested things it holds.
    public var nestedFields: [FieldSpec]? { if case .records(let fields) = kind { fields } else { nil } }

    public static func shapes(_ fields: [FieldSpec]) -> [String: Shape] {
        Dictionary(fields.map { ($0.key, $0.shape) }, uniquingKeysWith: { first, _ in first })
    }
}
