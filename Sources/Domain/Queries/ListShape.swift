import Text

/// How a list stands: which of its things, in which order, in which columns. A value: it can be kept.
public struct ListShape: Sendable, Hashable {
    /// A column chosen by a person.
    public struct Column: Sendable, Hashable {
        public let key: String
        /// Nil: as wide as its texts.
        public let width: Int?

        public init(_ key: String, width: Int? = nil) {
            self.key = key
            self.width = width.map { min(max($0, Self.widths.lowerBound), Self.widths.upperBound) }
        }

        public static let widths = 4...120
    }

    /// As typed.
    public var filter: String
    public var order: Order?
    /// Nothing: those of the list itself.
    public var columns: [Column]
    /// Of what waits: for whom, how far ahead; nil: as it begins for a person.
    public var outlook: Outlook?

    public init(filter: String = "", order: Order? = nil, columns: [Column] = [], outlook: Outlook? = nil) {
        self.filter = filter
        self.order = order
        self.columns = columns
        self.outlook = outlook
    }

    /// It is as the list always is.
    public var isPlain: Bool { self == ListShape() }
}

extension ListShape {
    /// What was kept of one; what cannot be read of it is as if nobody had said it.
    public init(_ tree: JSONObject) {
        self.init(
            filter: tree["filter"]?.text ?? "", order: tree["sort"]?.text.flatMap { Order(kept: $0) },
            columns: (tree["columns"]?.array ?? []).compactMap(\.text).compactMap { Column(kept: $0) },
            outlook: tree["outlook"]?.text.flatMap { Outlook(kept: $0) })
    }

    /// As it is kept: `"sort": "-due"`, `"columns": ["title 40", "due"]`.
    public var members: [(key: String, value: JSON?)] {
        [
            ("filter", filter.isEmpty ? nil : .string(filter)), ("sort", order.map { .string($0.kept) }),
            ("columns", columns.isEmpty ? nil : .strings(columns.map(\.kept))), ("outlook", outlook.map { .string($0.kept) }),
        ]
    }

    public var tree: JSONObject {
        var tree = JSONObject()
        for (key, value) in members { tree[key] = value }
        return tree
    }
}

extension ListShape.Column {
    fileprivate init?(kept: String) {
        let parts = kept.split(separator: " ", maxSplits: 1).map(String.init)
        guard let key = parts.first else { return nil }
        self.init(key, width: parts.count > 1 ? Int(parts[1]) : nil)
    }

    fileprivate var kept: String { width.map { "\(key) \($0)" } ?? key }
}

extension Order {
    /// `-due`: by one key, the other way round.
    fileprivate init?(kept: String) {
        let key = kept.hasPrefix("-") ? String(kept.dropFirst()) : kept
        if key.isBlank { return nil }
        self.init([key], isDescending: kept.hasPrefix("-"))
    }

    fileprivate var kept: String { (isDescending ? "-" : "") + (keys.first ?? "") }
}

extension Outlook {
    /// `month byService`.
    fileprivate init?(kept: String) {
        let parts = kept.split(separator: " ").map(String.init)
        guard parts.count == 2, let horizon = Horizon(rawValue: parts[0]), let scope = Scope(rawValue: parts[1]) else { return nil }
        self.init(horizon, scope)
    }

    fileprivate var kept: String { horizon.rawValue + " " + scope.rawValue }
}
