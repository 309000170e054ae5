/// A conflict that nobody could answer when it arose (two copies brought together): it waits in its record,
/// under `conflicts`, until a person chooses.
public struct Disagreement: Sendable, Equatable {
    /// One of the values, with who gave it and when, where that is known.
    public struct Version: Sendable, Equatable {
        public let value: JSON?
        public let who: String
        public let at: Instant?
    }

    /// The member of a record that holds them.
    public static let key = "conflicts"

    public let id: String
    /// The place in the record that both changed.
    public let path: Path
    public let versions: [Version]

    /// Nil: it names no place, or nothing to choose between.
    init?(_ tree: JSONObject) {
        guard let id = tree["id"]?.text, let path = tree["path"]?.text, !path.isEmpty, let values = tree["values"]?.array, values.count > 1
        else { return nil }
        self.id = id
        self.path = Path(text: path)
        versions = values.compactMap(\.object).map { value in
            let (who, at) = (value["who"]?.text ?? "", value["at"]?.text.flatMap { Instant($0) })
            return Version(value: value["value"].flatMap { $0.isNull ? nil : $0 }, who: who, at: at)
        }
    }
}

extension Disagreement {
    /// What people open to see it: the item of a checklist, else the record.
    public func subject(in record: Record) -> Ref {
        guard record.kind == Checklist.name, path.steps.count > 1, case .element(let item) = path.steps[1] else { return record.reference }
        return Ref(record.key, nested: item)
    }
}

extension Record {
    /// What somebody has to settle here.
    public var disagreements: [Disagreement] { (tree[Disagreement.key]?.array ?? []).compactMap(\.object).compactMap(Disagreement.init) }
}
