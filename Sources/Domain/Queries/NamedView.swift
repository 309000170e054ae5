import Text

/// A list as it stands, under a name: of the program, of everybody, or of one person.
public struct NamedView: Sendable, Hashable {
    public enum Origin: Sendable, Hashable {
        case shipped
        case shared(RecordKey)
        case mine
    }

    public let name: Phrase
    /// The list it is of, by a name of its source.
    public let list: String
    public let origin: Origin
    private let french: ListShape
    private let english: ListShape

    /// What the program brings is written in both languages.
    init(_ name: Phrase, of list: String, _ french: ListShape, _ english: ListShape) {
        self.name = name
        self.list = list
        origin = .shipped
        self.french = french
        self.english = english
    }

    public init(_ name: String, of list: String, _ shape: ListShape, _ origin: Origin) {
        self.name = Phrase(same: name)
        self.list = list
        self.origin = origin
        french = shape
        english = shape
    }

    public func shape(_ language: Language) -> ListShape { language == .french ? french : english }

    /// One for each view there is.
    public var id: String {
        switch origin {
        case .shipped: "shipped/" + name.french
        case .shared(let key): Ref(key).text
        case .mine: "mine/" + name.french
        }
    }

    /// The lists that are no kind of record.
    public static let items = "items"
    public static let engagements = "engagements"
    public static let waiting = "todo"

    /// Those that a text names, in either language: of exactly that name, else those whose name begins so. One's own come first.
    public static func named(_ text: String, among views: [NamedView]) -> [NamedView] {
        let wanted = Folding.fold(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        guard !wanted.isEmpty else { return [] }
        func names(_ view: NamedView) -> [[UInt8]] { [view.name.french, view.name.english].map { Folding.fold($0) } }
        let exact = views.filter { names($0).contains(wanted) }
        if let first = exact.first { return [first] }
        return views.filter { view in names(view).contains { $0.starts(with: wanted) } }
    }
}

extension NamedView {
    /// As a person's own is kept.
    var tree: JSONObject {
        var tree = french.tree
        tree["title"] = .string(name.french)
        tree["list"] = .string(list)
        return tree
    }

    /// Nil for what names no list.
    init?(_ tree: JSONObject, _ origin: Origin) {
        guard let name = tree["title"]?.text, !name.isBlank, let list = tree["list"]?.text, !list.isBlank else { return nil }
        self.init(name, of: list, ListShape(tree), origin)
    }
}

extension Dossier {
    /// The views that everybody has.
    public var sharedViews: [NamedView] {
        records(SavedView.kind.name).compactMap { NamedView($0.tree, .shared($0.key)) }.sorted {
            NaturalOrder.precedes($0.name.french, $1.name.french)
        }
    }
}

extension ListShape {
    /// What a view of everybody writes.
    public func writes(_ name: String, of list: String) -> [Write] {
        [SavedView.title.write(name), SavedView.list.write(list)] + members.map { Write(Path($0.key), $0.value) }
    }
}
