/// What one person keeps of lists: views of one's own, and how lists were left.
public struct KeptLists: Sendable, Equatable {
    /// In the order they were kept.
    public private(set) var views: [NamedView] = []
    /// By the name of the list, or of the view it is seen through.
    public private(set) var shapes: [String: ListShape] = [:]

    public init() {}

    public init(_ tree: JSONObject) {
        views = (tree["views"]?.array ?? []).compactMap(\.object).compactMap { NamedView($0, .mine) }
        for member in tree["lists"]?.object?.members ?? [] { shapes[member.key] = member.value.object.map { ListShape($0) } }
    }

    public var tree: JSONObject {
        var lists = JSONObject()
        for (key, shape) in shapes.sorted(by: { $0.key < $1.key }) { lists[key] = .object(shape.tree) }
        return JSONObject(["views": .array(views.map { .object($0.tree) }), "lists": .object(lists)])
    }

    /// How a list is seen; nil: as it always is.
    public mutating func keep(_ shape: ListShape?, of list: String) { shapes[list] = shape }

    /// In place of the one of the same name.
    public mutating func keep(_ view: NamedView) {
        if let place = views.firstIndex(where: { $0.id == view.id }) { views[place] = view } else { views.append(view) }
    }

    public mutating func remove(_ view: NamedView) {
        views.removeAll { $0.id == view.id }
        shapes = shapes.filter { !$0.key.hasSuffix("@" + view.id) }
    }

    /// Those of one's own, of everybody and of the program.
    public func all(_ dossier: Dossier) -> [NamedView] { views + dossier.sharedViews + NamedView.shipped }
}
