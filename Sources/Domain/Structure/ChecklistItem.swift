import Text

/// An item with where it stands: its checklist, its engagement, its unit, and what the référentiel expects of it.
public struct ChecklistItem: Sendable {
    public let checklist: Record
    public let tree: JSONObject
    public let engagement: RetainedEngagement
    public let unit: Unit
    public let expected: JSONObject?
    /// Working days where the prefecture stands.
    public let calendar: FrenchCalendar

    public var id: String { tree["id"]?.text ?? "" }
    public var ref: Ref { Ref(checklist.key, nested: id) }
    public var path: Path { Path("items").element(id) }

    public subscript<Value>(field: Field<Value>) -> Value { field.value(in: tree) }

    public var title: String {
        let title = expected.map { ExpectedItem.title.value(in: $0) } ?? ""
        return title.isEmpty ? id : title
    }

    /// `1.2`, empty where the number is not known.
    public var number: String { expected.map { ExpectedItem.number.value(in: $0) } ?? "" }
    public var recurrence: Recurrence { expected.map { ExpectedItem.recurrence.value(in: $0) } ?? .none }
    /// Days after the end of a period in which its proof still counts.
    public var tolerance: Int { expected.flatMap { ExpectedItem.tolerance.value(in: $0) } ?? 0 }
    public var isApplicable: Bool { self[Item.result] != .notApplicable }
    public var isBlocked: Bool { !self[Item.blocked].isBlank }

    /// Evidence or a document shows that it is held.
    public var hasProof: Bool {
        !self[Item.evidence].isEmpty || !self[Item.documents].isEmpty
            || self[Item.occurrences].contains { !Occurrence.evidence.value(in: $0).isEmpty }
    }
}

extension Dossier {
    /// The items of a checklist in the order of the référentiel.
    public func items(of key: RecordKey) -> [ChecklistItem] {
        guard let checklist = record(key), !checklist.isDeleted, let link = checklist[Checklist.engagement],
            let engagement = structure.engagement(link)
        else { return [] }
        return items(of: checklist, engagement)
    }

    public func items(of engagement: RetainedEngagement) -> [ChecklistItem] {
        engagement.checklists.flatMap { key in record(key).map { items(of: $0, engagement) } ?? [] }
    }

    /// Every item of the retained engagements.
    public var items: [ChecklistItem] { structure.engagements.flatMap { items(of: $0) } }

    public func item(_ ref: Ref) -> ChecklistItem? { items(of: ref.record).first { $0.id == ref.nested } }

    private func items(of checklist: Record, _ engagement: RetainedEngagement) -> [ChecklistItem] {
        let unit = Unit(checklist[Checklist.unit]) ?? .department
        let expected = engagement.tree["items"]?.array ?? []
        let (trees, calendar) = (checklist[Checklist.items], self.calendar)
        let ranked = trees.map { tree -> (rank: Int, item: ChecklistItem) in
            let place = expected.firstIndex { $0.id == tree["id"]?.text }
            let wanted = place.flatMap { expected[$0].object }
            let item = ChecklistItem(
                checklist: checklist, tree: tree, engagement: engagement, unit: unit, expected: wanted, calendar: calendar)
            return (wanted.flatMap { ExpectedItem.rank.value(in: $0) } ?? place ?? .max, item)
        }
        return ranked.sorted { $0.rank == $1.rank ? ByteOrder.precedes($0.item.id, $1.item.id) : $0.rank < $1.rank }.map(\.item)
    }
}
