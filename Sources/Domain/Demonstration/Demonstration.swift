/// Builds the records of the demonstration from its data: the labelling of seed 003, told as it stood 90 days before the external audit.
///
/// `upcoming` moves every day by whole weeks so that the story's reference day is the latest such day not after today;
/// `realDates` keeps 2020–2022 with everything held (members `held` replace, records `only_held` appear).
public struct Demonstration: Sendable {
    public enum Variant: Sendable {
        case upcoming(today: Day)
        case realDates
    }

    public enum Fault: Error, Sendable, Equatable {
        case notAnArray(file: String)
        case badRecord(file: String, place: Int)
    }

    private let variant: Variant
    private let clock: DemonstrationClock

    public init(_ variant: Variant) {
        self.variant = variant
        clock = DemonstrationClock(variant)
    }

    /// `files`: kind and content of each data file, an array of records.
    public func records(_ files: [(kind: KindName, content: JSON)]) throws(Fault) -> [Record] {
        var found: [Record] = []
        for file in files {
            guard let elements = file.content.array else { throw .notAnArray(file: file.kind.rawValue) }
            for (place, element) in elements.enumerated() {
                guard let told = told(element) else { continue }
                guard let record = record(file.kind, told) else { throw .badRecord(file: file.kind.rawValue, place: place) }
                found.append(record)
            }
        }
        return resolved(found)
    }

    /// The element as this variant tells it; nil when it has not happened yet.
    private func told(_ element: JSON) -> JSON? {
        guard let object = element.object else { return element }
        let isHeld = if case .realDates = variant { true } else { false }
        if object["only_held"]?.flag == true, !isHeld { return nil }
        return overlaid(element, isHeld: isHeld)
    }

    private func overlaid(_ json: JSON, isHeld: Bool) -> JSON {
        switch json {
        case .array(let elements): return .array(elements.map { overlaid($0, isHeld: isHeld) })
        case .object(var object):
            let overlay = object["held"]?.object
            object["held"] = nil
            object["only_held"] = nil
            if isHeld, let overlay {
                for member in overlay.members { object[member.key] = member.value.isNull ? nil : member.value }
            }
            return .object(JSONObject(sorted: object.members.map { .init(key: $0.key, value: overlaid($0.value, isHeld: isHeld)) }))
        default: return json
        }
    }

    private func record(_ kind: KindName, _ json: JSON) -> Record? {
        let moved = kind == Referential.name ? json : clock.moved(json)
        guard var tree = moved.object else { return nil }
        if kind == Checklist.name { tree = checklist(tree) }
        guard let id = tree["id"]?.text, RecordID.isWellFormed(id) else { return nil }
        return Record(RecordKey(kind, id), tree)
    }

    private func checklist(_ tree: JSONObject) -> JSONObject {
        var tree = tree
        let record = Record(RecordKey(Checklist.name, ""), tree)
        if let engagement = record[Checklist.engagement], let unit = Unit(record[Checklist.unit]) {
            let id = LayingDown.checklistID(
                cycle: record[Checklist.cycle], referential: engagement.record.id, engagement: engagement.nested ?? "", unit: unit)
            tree["id"] = .string(id)
        }
        return tree
    }

    /// Period strips become occurrences, `item:` links become links, link sets are sorted again.
    private func resolved(_ records: [Record]) -> [Record] {
        let links = DemonstrationLinks(records)
        let periods = DemonstrationPeriods(records, today: clock.today)
        return records.map { record in
            let tree = record.kind == Checklist.name ? periods.expanded(record) : record.tree
            return Record(record.key, links.resolved(.object(tree)).object ?? tree)
        }
    }
}
