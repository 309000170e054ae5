import Domain

/// Trees and changes to them, the same for the same seed. Few keys and ids, so that sides meet often.
struct TreeGenerator {
    static let shape = Shape.object([
        "tags": .set, "lines": .atomic, "items": .records(["tags": .set, "notes": .records([:])]),
        "settings": .object(["tags": .set]),
    ])
    private var chance: SeededGenerator

    init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &chance) }
    private mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    mutating func object(depth: Int) -> JSON {
        var tree = JSON.object(JSONObject(["id": .string("r")]))
        for _ in 0..<below(6) { change(&tree, depth: depth) }
        return tree
    }

    /// A state some writes away from `tree`.
    mutating func changed(_ tree: JSON) -> JSON {
        var copy = tree
        for _ in 0..<below(4) { change(&copy, depth: 2) }
        return copy
    }

    private mutating func change(_ tree: inout JSON, depth: Int) {
        switch below(9) {
        case 0: tree.set(value(depth), at: Path(pick(["title", "x", "é", "état"])))
        case 1: tree.set(nil, at: Path(pick(["title", "x", "tags", "items", "settings", "lines"])))
        case 2: toggle("tags", in: &tree, at: Path([]))
        case 3: tree.set(.strings((0..<below(3)).map { _ in pick(["a", "b"]) }), at: Path("lines"))
        case 4: tree.set(value(depth), at: Path("settings").key(pick(["a", "b"])))
        case 5: tree.set(.integer(below(3)), at: Path("items").element(pick(["1", "2", "3"])).key(pick(["n", "m"])))
        case 6: tree.set(nil, at: Path("items").element(pick(["1", "2", "3"])))
        case 7: toggle("tags", in: &tree, at: Path("items").element(pick(["1", "2"])))
        default: tree.set(value(depth), at: Path("unknown").element(pick(["p", "q"])).key("v"))
        }
    }

    private mutating func toggle(_ key: String, in tree: inout JSON, at path: Path) {
        var tags = Set(tree[path.key(key)]?.array?.compactMap(\.text) ?? [])
        let tag = pick(["a", "b", "c", "d"])
        if tags.remove(tag) == nil { tags.insert(tag) }
        tree.set(.strings(tags.sorted()), at: path.key(key))
    }

    private mutating func value(_ depth: Int) -> JSON {
        switch below(depth > 0 ? 8 : 5) {
        case 0: .null
        case 1: .bool(below(2) == 0)
        case 2: .number(pick(["1", "1.0", "12.50", "1e400", "-0"]))
        case 3:
            .string(pick(["", "\u{E9}", "e\u{301}", "a\"\\\n\u{1b}", "😀", "une phrase un peu plus longue que quinze octets"]))
        case 4: .array([])
        case 5: .array((0..<below(3)).map { _ in value(depth - 1) })
        default: .object(JSONObject([pick(["a", "b"]): value(depth - 1), pick(["a", "c"]): value(depth - 1)]))
        }
    }
}
