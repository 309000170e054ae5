/// One record of a dossier: a view of its JSON tree, never a copy of it, so that what this version does not know is kept.
public struct Record: Sendable, Equatable {
    public let key: RecordKey
    public let tree: JSONObject

    public init(_ key: RecordKey, _ tree: JSONObject) {
        self.key = key
        self.tree = tree
    }

    public var id: String { key.id }
    public var kind: KindName { key.kind }
    /// Deletion is a state of a record, never the removal of its file.
    public var isDeleted: Bool { tree.isDeleted }
    public var reference: Ref { Ref(key) }

    public subscript<Value>(field: Field<Value>) -> Value { field.value(in: tree) }
}
