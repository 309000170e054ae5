import Domain
import Text

/// One item of one unit.
struct ItemLine {
    private let place: Workplace
    private let item: ChecklistItem

    init(_ place: Workplace, _ item: ChecklistItem) {
        self.place = place
        self.item = item
    }

    private var standing: Standing { place.facts.standing(of: item) }
    private var unit: String { item.unit.phrase(in: place.dossier)[place.language] }
    private var strip: Strip? { item.recurrence == .none ? nil : Strip(item, on: place.today) }
    private var due: Day? { strip.map { $0.current?.period.last } ?? item[Item.due] }

    var entry: ListEntry {
        ListEntry(
            tree: tree, computed: computed,
            cells: [
                item.reference, unit, standing.phrase[place.language], due?.shown ?? "", item.title,
                strip?.dated(last: 5, place.language) ?? "",
            ],
            search: [item.engagement.title, item.id], values: values)
    }

    /// The item as stored, with what names it; its id is its address, which is unique.
    var tree: JSONObject {
        var tree = item.tree
        tree["id"] = .string("\(item.checklist.id)/\(item.id)")
        tree["reference"] = .string(item.reference)
        tree["engagement"] = .string(item.engagement.ref.text)
        tree["unit"] = .string(item.unit.text)
        tree["text"] = .string(item.title)
        tree["progress"] = tree["progress"] ?? .string(Progress.todo.rawValue)
        tree["result"] = tree["result"] ?? .string(ItemResult.notAssessed.rawValue)
        return tree
    }

    var computed: JSONObject {
        var computed = JSONObject([
            "ref": .string(item.ref.text), "item": .string(item.id), "status": .string(standing.value),
            "standing": standing.json(place.language), "unit_name": .string(unit),
            "engagement_reference": .string(item.engagement.reference), "recurrence": .string(item.recurrence.rawValue),
        ])
        computed["due"] = due.map { .string($0.text) }
        computed["periods"] = strip.map { .array($0.entries.suffix(8).map(\.json)) }
        computed["missed"] = strip.flatMap { $0.missed.isEmpty ? nil : .strings($0.missed.map(\.period.id)) }
        return computed
    }

    private var values: [FilterValue] {
        let own = Item.fields.map { FilterValue($0, item.tree[$0.key], place.text.line(item.tree[$0.key], $0)) }
        return own + [
            FilterValue(
                "state", Phrase(fr: "état", en: "status"), [standing.value, standing.phrase[place.language]], isWord: true),
            FilterValue("unit", Phrase(fr: "unité", en: "unit"), [item.unit.text, unit]),
            FilterValue("engagement", Phrase(fr: "exigence", en: "requirement"), [item.engagement.reference], isWord: true),
            FilterValue("title", Phrase(fr: "intitulé", en: "text"), [item.title]),
        ]
    }
}

extension ChecklistItem {
    /// What people call it by: its number, else its id.
    var reference: String { number.isEmpty ? id : number }
}

extension Strip.Entry {
    var json: JSON {
        var object = JSONObject(["id": .string(period.id), "mark": .string("\(mark)"), "due": .string(period.last.text)])
        object["done_on"] = doneOn.map { .string($0.text) }
        return .object(object)
    }
}
