import Domain
import Text

/// A list that a table may become: its columns, its words, and how a row is read. One file each in `Kinds/`.
public struct ImportKind: Sendable {
    /// The first is the list's name everywhere; unaccented lower case.
    public private(set) var names: [String]
    public let title: Phrase
    public let noun: Noun
    public let fields: [ImportField]
    /// What makes two rows one thing: the same key, given twice, is refused.
    let rowKey: @Sendable (RowReader) -> String
    /// Writes what a row says on the bench; returns the thing it is about.
    let read: @Sendable (RowReader, inout Bench) throws(RowRefusal) -> Target
    /// What is to be said of the dossier once every row is read.
    let closing: @Sendable (Bench) -> Phrase?
    /// A deadline that a row pushes back without a reason stays; false where the reason is asked afterwards.
    let leavesPushed: Bool
    /// What the whole brings along, once every row is read.
    let finish: @Sendable (Bench, [Edit]) -> [Edit]

    init(
        _ names: String..., title: Phrase, noun: Noun, fields: [ImportField], rowKey: @escaping @Sendable (RowReader) -> String,
        leavesPushed: Bool = true, closing: @escaping @Sendable (Bench) -> Phrase? = { _ in nil },
        finish: @escaping @Sendable (Bench, [Edit]) -> [Edit] = { _, edits in edits },
        read: @escaping @Sendable (RowReader, inout Bench) throws(RowRefusal) -> Target
    ) {
        self.names = names
        self.title = title
        self.noun = noun
        self.leavesPushed = leavesPushed
        let deadlines = leavesPushed ? fields.map(\.spec).filter(\.isDeadline) : []
        self.fields =
            fields + deadlines.map { ImportField(Postponement.asked(of: $0), "motif report", "raison du report", "pourquoi le report") }
        self.rowKey = rowKey
        self.closing = closing
        self.finish = finish
        self.read = read
    }

    /// The same with its names in a list.
    init(
        _ names: [String], title: Phrase, noun: Noun, fields: [ImportField], rowKey: @escaping @Sendable (RowReader) -> String,
        read: @escaping @Sendable (RowReader, inout Bench) throws(RowRefusal) -> Target
    ) {
        self.init("", title: title, noun: noun, fields: fields, rowKey: rowKey, read: read)
        self.names = names
    }

    public var name: String { names[0] }
    public func field(_ key: String) -> ImportField? { fields.first { $0.key == key } }
}

/// Every list that can be imported: one line each.
public enum ImportKinds {
    public static let all: [ImportKind] = [.documents, .actions, .posts, .referential]

    /// The list a word names, in French or English.
    public static func named(_ word: String) -> ImportKind? {
        let wanted = Heading.words(word)
        return all.first { $0.names.contains { Heading.words($0) == wanted } }
    }
}
