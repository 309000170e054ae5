import Domain

/// What this user corrected of the columns of tables, by their headings: proposed the next time.
struct MappingMemory {
    /// Some go when there are more.
    private static let count = 200
    private let file: PersonalFile

    init(_ world: World) { file = PersonalFile("mappings.json", world.stateFolder) }

    var all: [String: JSONObject] {
        let tree = file.read(limit: 1 << 20).flatMap { try? JSONReader.read($0).object }
        let known = tree?.members.compactMap { member in member.value.object.map { (member.key, $0) } } ?? []
        return Dictionary(known, uniquingKeysWith: { _, last in last })
    }

    func keep(_ mapping: JSONObject, of signature: String) {
        var tree = JSONObject()
        for (key, value) in all.filter({ $0.key != signature }).prefix(Self.count - 1) { tree[key] = .object(value) }
        tree[signature] = .object(mapping)
        file.keep(JSONWriter.canonical(.object(tree)))
    }
}
