import Text

/// A kind of record, described once: names, fields, what a list shows, which rules refuse a write.
/// Adding a kind is one file in `Entities/` and one line in `Schema.standard`.
public struct Kind: Sendable {
    public let name: KindName
    public let singular: Phrase
    public let plural: Phrase
    /// Other names the command line accepts, in both languages, folded.
    public let aliases: [String]
    public let fields: [FieldSpec]
    /// Key of the field that names a record to people.
    public let titleKey: String
    /// Key of the field people call it by (`DOC-ACC-012`), where there is one.
    public let referenceKey: String?
    /// Key of the field whose word is the one status of a record.
    public let statusKey: String?
    /// Keys of the fields a list shows, in order.
    public let columns: [String]
    /// The order of a list: keys compared naturally, first the first.
    public let orderKeys: [String]
    public let newestFirst: Bool
    /// The one file `<name>.json` at the dossier's root instead of a folder.
    public let isSingle: Bool
    /// Rules that refuse a write, whoever writes.
    public let rules: [WriteRule]
    /// What the program writes along when a person changes something (dates of states, first due date).
    public let bookkeeping: @Sendable (_ before: JSONObject?, _ after: JSONObject, _ stamp: Stamp) -> [Write]
    /// Whether a record is still open after its day; nil: one of this kind is never late.
    public let isLate: (@Sendable (Record, Day) -> Bool)?
    /// Values a new record starts with.
    public let start: @Sendable (_ dossier: Dossier, _ today: Day) -> [Write]

    public init(
        _ name: KindName, singular: Phrase, plural: Phrase, aliases: [String] = [], fields: [FieldSpec], title: String,
        reference: String? = nil,
        status: String? = nil, columns: [String], order: [String]? = nil, newestFirst: Bool = false, isSingle: Bool = false,
        rules: [WriteRule] = [], isLate: (@Sendable (Record, Day) -> Bool)? = nil,
        bookkeeping: @escaping @Sendable (JSONObject?, JSONObject, Stamp) -> [Write] = { _, _, _ in [] },
        start: @escaping @Sendable (Dossier, Day) -> [Write] = { _, _ in [] }
    ) {
        self.name = name
        self.singular = singular
        self.plural = plural
        self.aliases = aliases
        self.fields = fields
        titleKey = title
        referenceKey = reference
        statusKey = status
        self.columns = columns
        orderKeys = order ?? [reference ?? title]
        self.newestFirst = newestFirst
        self.isSingle = isSingle
        self.rules = rules
        self.isLate = isLate
        self.bookkeeping = bookkeeping
        self.start = start
    }

    public func field(_ key: String) -> FieldSpec? { fields.first { $0.key == key } }

    /// The field a place of a record belongs to, nested ones too.
    public func field(at path: Path) -> FieldSpec? {
        var (fields, found) = (fields, FieldSpec?.none)
        for case .key(let key) in path.steps {
            found = fields.first { $0.key == key }
            fields = found?.nestedFields ?? []
        }
        return found
    }
    public var shape: Shape { .object(FieldSpec.shapes(fields)) }
}

/// An entity: a namespace for the typed fields of one kind.
public protocol Entity {
    static var kind: Kind { get }
}
