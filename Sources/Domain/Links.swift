/// A link that stands in the dossier: from what, by which field, to what.
public struct LinkUse: Sendable, Hashable {
    public let source: Ref
    public let field: String
    public let target: Ref

    public init(source: Ref, field: String, target: Ref) {
        self.source = source
        self.field = field
        self.target = target
    }
}

/// The links a record declares, found by walking its field table.
public enum Links {
    /// Every link of a record, those of its nested things included (their source is the nested thing).
    public static func of(_ record: Record, _ kind: Kind) -> [LinkUse] {
        var found: [LinkUse] = []
        collect(record.tree, kind.fields, source: record.reference, into: &found)
        return found
    }

    private static func collect(_ tree: JSONObject, _ fields: [FieldSpec], source: Ref, into found: inout [LinkUse]) {
        for field in fields {
            switch field.kind {
            case .link: add(tree[field.key], field, source, &found)
            case .links: tree[field.key]?.array?.forEach { add($0, field, source, &found) }
            case .records(let nested):
                for element in tree[field.key]?.array ?? [] {
                    guard let object = element.object else { continue }
                    collect(object, nested, source: nestedSource(source, element.id), into: &found)
                }
            case .object(let nested):
                if let object = tree[field.key]?.object { collect(object, nested, source: source, into: &found) }
            default: break
            }
        }
    }

    /// A link to a module counts as one to its référentiel: exigence 1 and module 1 have the same address.
    private static func add(_ json: JSON?, _ field: FieldSpec, _ source: Ref, _ found: inout [LinkUse]) {
        guard let target = json?.text.flatMap({ Ref($0) }) else { return }
        found.append(LinkUse(source: source, field: field.key, target: field.nestedIn == nil ? target : Ref(target.record)))
    }

    /// Things nested twice (an occurrence of an item) count as their first level.
    private static func nestedSource(_ source: Ref, _ id: String?) -> Ref {
        source.nested == nil && id.map(RecordID.isWellFormed) == true ? Ref(source.record, nested: id) : source
    }
}
