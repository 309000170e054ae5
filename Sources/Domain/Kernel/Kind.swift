import Text

/// A kind of record, described once: names, fields, what a list shows, which rules refuse a write.
/// Adding a kind is one file in `Entities/` and one line in `Schema.standard`.
public struct Kind: Sendable {
    public let name: KindName
    public private(set) var singular: Phrase
    public private(set) var plural: Phrase
    /// Other names the command line accepts, in both languages, folded.
    public let aliases: [String]
    public private(set) var fields: [FieldSpec]
    /// Key of the field that names a record to people.
    public let titleKey: String
    /// Key of the field people call it by (`DOC-ACC-012`), where there is one.
    public let referenceKey: String?
    /// What else it is called by, where each number stands once: « COPIL n° 20 ».
    public let numbered: (@Sendable (Record) -> Phrase?)?
    /// Key of the field whose word is the one status of a record.
    public let statusKey: String?
    /// What an edit is called that gives the status one of these values.
    public let verbs: [String: Act.Verb]
    /// Keys of the fields a list shows, in order.
    public let columns: [String]
    /// Those seen before the others where there is no room for all; its status always is.
    public let decides: [String]
    /// What records of this kind are for, where there is none yet.
    public let purpose: Phrase?
    /// The order of a list: keys compared naturally, first the first.
    public let orderKeys: [String]
    public let newestFirst: Bool
    /// The one file `<name>.json` at the dossier's root instead of a folder.
    public let isSingle: Bool
    /// Whether links to anything may lead to records of it.
    public let isTarget: Bool
    /// Rules that refuse a write, whoever writes.
    public let rules: [WriteRule]
    /// What the program writes along when a person changes something (dates of states, first due date).
    public let bookkeeping: @Sendable (_ before: JSONObject?, _ after: JSONObject, _ stamp: Stamp) -> [Write]
    /// Key of the field that says by when, and whether something is still to be done; where a kind has both, one can be late.
    public let dueKey: String?
    public let isOpen: (@Sendable (Record) -> Bool)?
    /// Where it stands in the menus of kinds; nil: among all of them.
    public let group: Group?
    /// Key of the field that names the post a record is owned by, and of the one that says which service it is of.
    public let ownerKey: String?
    public let serviceKey: String?
    /// What writing a record is, for who may: of any field, and of those that are another deed, by their keys (`items/progress`).
    public let deed: Deed?
    public let deeds: [String: Deed]
    /// Where the value written makes it another deed.
    public let deedOfValue: (@Sendable (Write, _ before: JSONObject?) -> Deed?)?
    /// Values a new record starts with.
    public let start: @Sendable (_ dossier: Dossier, _ today: Day) -> [Write]

    public init(
        _ name: KindName, singular: Phrase, plural: Phrase, aliases: [String] = [], fields: [FieldSpec], title: String,
        reference: String? = nil,
        status: String? = nil, verbs: [String: Act.Verb] = [:], columns: [String], decides: [String] = [],
        order: [String]? = nil, newestFirst: Bool = false, isSingle: Bool = false, isTarget: Bool = true, purpose: Phrase? = nil,
        owner: String? = nil, service: String? = nil, due: String? = nil, isOpen: (@Sendable (Record) -> Bool)? = nil, group: Group? = nil,
        deed: Deed? = nil, deeds: [String: Deed] = [:],
        deedOfValue: (@Sendable (Write, JSONObject?) -> Deed?)? = nil,
        numbered: (@Sendable (Record) -> Phrase?)? = nil, rules: [WriteRule] = [],
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
        self.decides = decides
        self.purpose = purpose
        orderKeys = order ?? [reference ?? title]
        self.newestFirst = newestFirst
        self.isSingle = isSingle
        self.isTarget = isTarget
        ownerKey = owner
        serviceKey = service
        self.deed = deed
        self.deeds = deeds
        self.deedOfValue = deedOfValue
        self.numbered = numbered
        self.verbs = verbs
        self.rules = rules
        dueKey = due
        self.isOpen = isOpen
        self.group = group
        let pushed = Postponement.keeper(of: fields)
        self.bookkeeping = { before, after, stamp in
            (before.flatMap { before in pushed?(before, after, stamp.today) } ?? []) + bookkeeping(before, after, stamp)
        }
        self.start = start
    }

    /// A menu of its own.
    public enum Group: Sendable { case users }

    /// The same kind under other words.
    init(_ kind: Kind, singular: Phrase, plural: Phrase, fields: [FieldSpec]) {
        self = kind
        self.singular = singular
        self.plural = plural
        self.fields = fields
    }

    public func field(_ key: String) -> FieldSpec? { fields.first { $0.key == key } }

    /// By when a record is to be done with.
    func due(of record: Record) -> Day? { dueKey.flatMap { record.tree[$0]?.text }.flatMap { Day($0) } }

    /// Whether a record is still open after its day; nil: one of this kind is never late.
    public var isLate: (@Sendable (Record, Day) -> Bool)? {
        guard let isOpen, dueKey != nil else { return nil }
        return { record, day in isOpen(record) && due(of: record).map { $0 < day } ?? false }
    }

    /// The field a place of a record belongs to, nested ones too.
    public func field(at path: Path) -> FieldSpec? {
        var (fields, found) = (fields, FieldSpec?.none)
        for case .key(let key) in path.steps {
            found = fields.first { $0.key == key }
            fields = found?.nestedFields ?? []
        }
        return found
    }

    /// What writing at a place of a record is. A kind that does not say is for whoever keeps the structure.
    public func deed(at path: Path) -> Deed {
        var keys = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
        while !keys.isEmpty {
            if let deed = deeds[keys.joined(separator: "/")] { return deed }
            keys.removeLast()
        }
        return deed ?? .organise
    }

    /// Everything that can be done at a place: to a thing nested in a record.
    func allDeeds(at path: Path) -> [Deed] {
        let place = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: "/") + "/"
        let found = Set(deeds.filter { $0.key.hasPrefix(place) }.values)
        return found.isEmpty ? [deed(at: path)] : Deed.allCases.filter { found.contains($0) && $0 != .remind }
    }

    /// Everything that a form may do to a record of this kind.
    public var allDeeds: [Deed] { Deed.allCases.filter { $0 != .remind && ($0 == deed ?? .organise || deeds.values.contains($0)) } }

    public var shape: Shape { .object(FieldSpec.shapes(fields)) }
}

/// An entity: a namespace for the typed fields of one kind.
public protocol Entity {
    static var kind: Kind { get }
}
