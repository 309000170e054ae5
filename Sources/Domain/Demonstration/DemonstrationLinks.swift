/// Resolves `item:<engagement>/<item>@<unit>` to the derived checklist, and sorts link sets again.
struct DemonstrationLinks {
    private var checklists: [String: String] = [:]

    init(_ records: [Record]) {
        for record in records where record.kind == Checklist.name {
            guard let engagement = record[Checklist.engagement]?.nested else { continue }
            checklists["\(engagement)@\(record[Checklist.unit])"] = record.id
        }
    }

    func resolved(_ json: JSON) -> JSON {
        switch json {
        case .string(let text): return text.hasPrefix("item:") ? .string(link(text) ?? text) : json
        case .array(let elements):
            let values = elements.map(resolved)
            return elements.contains { $0.text?.hasPrefix("item:") ?? false } ? sorted(values) : .array(values)
        case .object(let object): return .object(JSONObject(sorted: object.members.map { .init(key: $0.key, value: resolved($0.value)) }))
        default: return json
        }
    }

    private func sorted(_ values: [JSON]) -> JSON { .strings(values.compactMap(\.text).sorted(by: ByteOrder.precedes)) }

    private func link(_ text: String) -> String? {
        let parts = text.dropFirst(5).split(separator: "@", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let names = parts[0].split(separator: "/")
        guard names.count == 2, let checklist = checklists["\(names[0])@\(parts[1])"] else { return nil }
        return "\(Checklist.name.rawValue)/\(checklist)/\(names[1])"
    }
}
