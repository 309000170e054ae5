/// What changed between two states of a record, as small writes that keep both values.
public struct Difference: Sendable, Equatable {
    public let path: Path
    public let before: JSON?
    public let after: JSON?

    public init(path: Path, before: JSON?, after: JSON?) {
        self.path = path
        self.before = before
        self.after = after
    }

    /// The writes that turn `before` into `after`: members one by one, elements of arrays sorted by id one by one.
    /// Writing every `after` on `before` gives exactly `after`.
    public static func between(_ before: JSON?, _ after: JSON?) -> [Difference] {
        var found: [Difference] = []
        collect(before, after, Path([]), &found)
        return found
    }

    private static func collect(_ before: JSON?, _ after: JSON?, _ path: Path, _ found: inout [Difference]) {
        if before == after { return }
        if let old = before?.object, let new = after?.object, (old.keys + new.keys).allSatisfy(isPlain) {
            for key in Merger.union([old.keys, new.keys]) { collect(old[key], new[key], path.key(key), &found) }
        } else if let (old, new) = elements(before, after) {
            for id in Merger.union([old.ids, new.ids]) { collect(old[id], new[id], path.element(id), &found) }
        } else {
            found.append(Difference(path: path, before: before, after: after))
        }
    }

    private static func elements(_ before: JSON?, _ after: JSON?) -> (Elements, Elements)? {
        guard let old = before?.array.flatMap(Elements.init), let new = after?.array.flatMap(Elements.init), old.isSorted,
            new.isSorted,
            !old.ids.isEmpty, !new.ids.isEmpty, (old.ids + new.ids).allSatisfy(isPlain)
        else { return nil }
        return (old, new)
    }

    /// A name that a path can hold as text; what stands around another one is written whole.
    private static func isPlain(_ name: String) -> Bool { !name.isEmpty && !name.hasPrefix("#") && !name.utf8.contains(0x2F) }
}
