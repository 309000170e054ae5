import Text

/// An item with where it stands: its checklist, its engagement, its unit, and what the référentiel expects of it.
public struct ChecklistItem: Sendable {
    /// What all items of a checklist share.
    final class Place: Sendable {
        let checklist: Record
        let engagement: RetainedEngagement
        let unit: Unit
        /// The unit it was laid down for: another where a service ended.
        let origin: Unit
        let calendar: FrenchCalendar

        init(_ checklist: Record, _ engagement: RetainedEngagement, _ structure: Structure, _ calendar: FrenchCalendar) {
            self.checklist = checklist
            self.engagement = engagement
            self.calendar = calendar
            origin = Unit(checklist[Checklist.unit]) ?? .department
            unit = structure.unit(answering: origin) ?? origin
        }
    }

    let place: Place
    public let tree: JSONObject
    public let expected: JSONObject?

    public var checklist: Record { place.checklist }
    public var engagement: RetainedEngagement { place.engagement }
    public var unit: Unit { place.unit }
    /// « DCL », « DCPPAT (ex DCL) ».
    public func unitName(in dossier: Dossier) -> Phrase {
        let (now, before) = (unit.phrase(in: dossier), formerUnit?.phrase(in: dossier))
        return before.map { Phrase(fr: "\(now.french) (ex \($0.french))", en: "\(now.english) (formerly \($0.english))") } ?? now
    }
    /// The service that answered it before the one that does now; nil where it was never another.
    public var formerUnit: Unit? { place.origin == place.unit ? nil : place.origin }
    /// Working days where the prefecture stands.
    public var calendar: FrenchCalendar { place.calendar }
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
    /// The day its unit came to be asked: a site's entry, a service's creation; the earlier one where a service took over. Nil: always.
    public func askedSince(in dossier: Dossier) -> Day? {
        let days = Set([unit, place.origin]).map { $0.since(in: dossier) }
        return days.contains { $0 == nil } ? nil : days.compactMap { $0 }.min()
    }
    /// Until when a proof counts for a period: its last calendar day, worked or not, and the tolerance beyond.
    public func limit(of period: Period) -> Day { period.last + tolerance }
    /// What was done on a day holds its period: within its tolerance, as everywhere.
    public func isHeld(_ period: Period, doneOn day: Day?) -> Bool { day.map { $0 <= limit(of: period) } ?? false }
    /// The period that what is done on a day counts for: the oldest that could still be proven in time then, else the one that
    /// holds the day.
    public func period(for day: Day) -> Period? { recurrence == .none ? nil : Strip(self, on: day).current?.period }
    /// Where what was done in a period is kept.
    public func path(of period: Period) -> Path { path.key(Item.occurrences.key).element(period.id) }
    public func occurrence(_ period: Period) -> JSONObject? { self[Item.occurrences].first { $0["id"]?.text == period.id } }
    /// Nothing was ever said of it.
    static func isUntouched(_ tree: JSONObject) -> Bool {
        Item.progress.value(in: tree) == .todo && tree.members.allSatisfy { $0.key == "id" || $0.key == Item.progress.key }
    }
    public var isAnswered: Bool { !Self.isUntouched(tree) }
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
        checklist(key).map(items) ?? []
    }

    public func items(of engagement: RetainedEngagement) -> [ChecklistItem] {
        let all = engagement.checklists.flatMap { key in record(key).map { items(of: $0, engagement) } ?? [] }
        guard structure.hasMoved, all.contains(where: { $0.formerUnit != nil }) else { return all }
        return asked(once: all)
    }

    /// A point of a service and the same of the one it follows: the one that was answered, its own where both or neither were.
    private func asked(once items: [ChecklistItem]) -> [ChecklistItem] {
        let groups = Dictionary(grouping: items.indices) { "\(items[$0].unit.text) \(items[$0].id)" }
        let kept = groups.values.compactMap { twins in
            twins.min { rank(items[$0]) < rank(items[$1]) }
        }
        return kept.sorted().map { items[$0] }
    }

    private func rank(_ item: ChecklistItem) -> Int {
        (ChecklistItem.isUntouched(item.tree) ? 2 : 0) + (item.formerUnit == nil ? 0 : 1)
    }

    /// Every item of the retained engagements.
    public var items: [ChecklistItem] { structure.engagements.flatMap { items(of: $0) } }

    public func item(_ ref: Ref) -> ChecklistItem? {
        guard let (checklist, engagement) = checklist(ref.record),
            let tree = checklist[Checklist.items].first(where: { $0["id"]?.text == ref.nested })
        else { return nil }
        return ChecklistItem(
            place: ChecklistItem.Place(checklist, engagement, structure, calendar), tree: tree,
            expected: ref.nested.flatMap(engagement.expected))
    }

    private func checklist(_ key: RecordKey) -> (Record, RetainedEngagement)? {
        guard let checklist = record(key), !checklist.isDeleted, let link = checklist[Checklist.engagement] else { return nil }
        return structure.engagement(link).map { (checklist, $0) }
    }

    private func items(of checklist: Record, _ engagement: RetainedEngagement) -> [ChecklistItem] {
        structure.items.items(of: checklist.key, stamp: stamp(of: checklist.key)) { made(of: checklist, engagement) }
    }

    private func made(of checklist: Record, _ engagement: RetainedEngagement) -> [ChecklistItem] {
        let place = ChecklistItem.Place(checklist, engagement, structure, calendar)
        let units = structure.units
        let trees = checklist[Checklist.items].filter { tree in
            // Asked no more of this unit, and nothing was ever said of it.
            guard ChecklistItem.isUntouched(tree) else { return true }
            return tree["id"]?.text.flatMap(engagement.expected).map { units.asks($0, of: place.origin) } ?? true
        }
        let ids = trees.map { $0["id"]?.text ?? "" }
        let expected = ids.map { engagement.expected[$0] }
        let order = trees.indices.sorted {
            let (a, b) = (expected[$0]?.rank ?? .max, expected[$1]?.rank ?? .max)
            return a == b ? ByteOrder.precedes(ids[$0], ids[$1]) : a < b
        }
        return order.map { ChecklistItem(place: place, tree: trees[$0], expected: expected[$0]?.tree) }
    }
}
