/// Turns the period strips of the demonstration (`xx-x.`, the last one holds today) into occurrences.
struct DemonstrationPeriods {
    private let today: Day
    /// Recurrence of each expected item, by `<engagement>/<item>`.
    private var recurrences: [String: Recurrence] = [:]

    init(_ records: [Record], today: Day) {
        self.today = today
        for referential in records where referential.kind == Referential.name {
            for engagement in referential[Referential.engagements] {
                for item in Engagement.items.value(in: engagement) {
                    recurrences["\(engagement["id"]?.text ?? "")/\(item["id"]?.text ?? "")"] = ExpectedItem.recurrence.value(in: item)
                }
            }
        }
    }

    func expanded(_ checklist: Record) -> JSONObject {
        var tree = checklist.tree
        let engagement = checklist[Checklist.engagement]?.nested ?? ""
        let items = checklist[Checklist.items].map { item -> JSON in
            .object(expanded(item, recurrences["\(engagement)/\(item["id"]?.text ?? "")"] ?? .none))
        }
        tree["items"] = .array(items)
        return tree
    }

    private func expanded(_ item: JSONObject, _ recurrence: Recurrence) -> JSONObject {
        guard let marks = item["periods"]?.text, var period = Period(recurrence, containing: today) else { return item }
        var result = item
        result["periods"] = nil
        result["done_on"] = nil
        var occurrences: [JSON] = []
        for (place, mark) in marks.reversed().enumerated() {
            if place > 0, let previous = period.previous { period = previous }
            if let occurrence = occurrence(period, mark) { occurrences.append(occurrence) }
        }
        result["start"] = .string(period.first.text)
        let sorted = occurrences.sorted { ByteOrder.precedes($0.id ?? "", $1.id ?? "") }
        result["occurrences"] = sorted.isEmpty ? nil : .array(sorted)
        return result
    }

    private func occurrence(_ period: Period, _ mark: Character) -> JSON? {
        let done: Day
        switch mark {
        case "x":
            done = max(
                period.first, min(FrenchCalendar().workingDays(4, before: period.last), FrenchCalendar().workingDays(1, before: today)))
        case "l": done = FrenchCalendar().workingDay(onOrAfter: period.last + 12)
        default: return nil
        }
        return .object(
            JSONObject(["id": .string(period.id), "due": .string(period.last.text), "done_on": .string(min(done, today).text)]))
    }
}
