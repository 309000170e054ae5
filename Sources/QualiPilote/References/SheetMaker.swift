import Domain
import Text

/// Makes the sheet of anything that can be named.
struct SheetMaker {
    private let place: Workplace
    private var dossier: Dossier { place.dossier }
    private var naming: Naming { place.naming }

    init(_ place: Workplace) { self.place = place }

    func sheet(_ ref: Ref) -> Sheet {
        if let item = dossier.item(ref) { return sheet(item) }
        if let engagement = dossier.structure.engagement(ref) { return sheet(engagement) }
        guard let record = dossier.record(ref.record), let kind = dossier.schema[ref.kind] else {
            return Sheet(title: naming.name(ref), rows: [], json: .null, facts: place.facts)
        }
        return ref.nested == nil ? sheet(record, kind) : nestedSheet(ref, record, kind)
    }

    /// Of a record that need not be the dossier's.
    func sheet(_ record: Record, _ kind: Kind) -> Sheet {
        let title = Phrase(
            fr: "\(kind.singular.french.capitalized) : \(naming.full(record))",
            en: "\(kind.singular.english.capitalized): \(naming.full(record))")[
                place.language]
        return Sheet(
            title: title, rows: rows(record, kind) + [usedBy(dossier.usesOfAnything(in: record.key))],
            json: json(record.tree, place.asking.computed(.record(record)), record.reference), facts: place.facts)
    }

    private func sheet(_ item: ChecklistItem) -> Sheet {
        let expected = item.expected.map { ExpectedItem.expectedEvidence.value(in: $0) } ?? []
        let strip = item.recurrence == .none ? "" : Strip(item, on: place.today).dated(last: 8, place.language)
        let head = [
            Sheet.Row(label: item.engagement.words.name, values: [naming.name(item.engagement.ref)]),
            Sheet.Row(label: Phrase(fr: "Unité", en: "Unit"), values: [item.unit.phrase(in: dossier)[place.language]]),
            Sheet.Row(
                label: Phrase(fr: "État", en: "State"), values: [place.facts.standing(of: item).phrase[place.language]]),
            Sheet.Row(
                label: Phrase(fr: "Revient", en: "Recurs"),
                values: [item.recurrence.phrase[place.language], strip].filter { !$0.isEmpty }),
            Sheet.Row(label: Phrase(fr: "Preuves attendues", en: "Expected evidence"), values: expected),
        ]
        return Sheet(
            title: naming.item(item.ref), rows: head + rows(item.tree, Item.fields) + [usedBy(dossier.uses(of: item.ref))],
            json: json(place.asking.stored(.item(item)), place.asking.computed(.item(item)), item.ref), facts: place.facts)
    }

    private func sheet(_ engagement: RetainedEngagement) -> Sheet {
        let entry = place.facts.readiness[engagement.ref]
        let reasons = (entry?.reasons ?? []).map { "\($0.cause.phrase[place.language]) : \(naming.name($0.item ?? $0.ref))" }
        let items = dossier.items(of: engagement).map {
            "\(place.facts.standing(of: $0).phrase[place.language])  \(naming.item($0.ref))"
        }
        let fields = Engagement.fields.filter { $0.key != Engagement.items.key }
        let head = [
            Sheet.Row(label: Phrase(fr: "Module", en: "Module"), values: [engagement.moduleTitle]),
            Sheet.Row(
                label: Phrase(fr: "État", en: "State"),
                values: [entry.map { "\($0.state.phrase(engagement.words)[place.language]), \($0.tally.phrase[place.language])" } ?? ""]),
            Sheet.Row(label: Phrase(fr: "Parce que", en: "Because"), values: reasons),
            Sheet.Row(label: Phrase(fr: "Points de contrôle", en: "Items"), values: items),
        ]
        return Sheet(
            title: naming.name(engagement.ref),
            rows: head + rows(engagement.tree, fields) + [usedBy(dossier.uses(of: engagement.ref))],
            json: json(engagement.tree, place.asking.computed(.engagement(engagement)), engagement.ref), facts: place.facts)
    }

    /// A thing inside a record: an agenda point, a measurement, a module.
    private func nestedSheet(_ ref: Ref, _ record: Record, _ kind: Kind) -> Sheet {
        let fields =
            dossier.path(of: ref).flatMap { path in kind.fields.first { Path($0.key).steps.first == path.steps.first } }?.nested
            ?? []
        let tree = dossier.path(of: ref).flatMap { JSON.object(record.tree)[$0]?.object } ?? JSONObject()
        var computed = JSONObject(["ref": .string(ref.text), "name": .string(naming.name(ref))])
        computed.note(place.facts)
        return Sheet(
            title: naming.name(ref), rows: rows(tree, fields) + [usedBy(dossier.uses(of: ref))], json: json(tree, computed, ref),
            facts: place.facts)
    }

    // MARK: Rows

    private func rows(_ tree: JSONObject, _ fields: [FieldSpec]) -> [Sheet.Row] {
        fields.filter { !$0.isHidden }.map { field in Sheet.Row(label: field.label, values: values(tree[field.key], field)) }
    }

    /// Its status is the one it has today.
    private func rows(_ record: Record, _ kind: Kind) -> [Sheet.Row] {
        kind.fields.filter { !$0.isHidden }.map { field in
            let isStatus = field.key == kind.statusKey
            return Sheet.Row(
                label: field.label,
                values: isStatus ? [place.text.line(record, field, place.facts)] : values(record.tree[field.key], field))
        }
    }

    private func values(_ json: JSON?, _ field: FieldSpec) -> [String] {
        guard let json else { return [] }
        switch field.kind {
        case .link, .links: return (json.array ?? [json]).map { place.text.link($0, field) }
        case .records(let fields): return ordered(json.array ?? []).map { summary($0, fields) }
        case .paragraph: return (json.text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        default:
            let line = place.text.line(json, field)
            return line.isEmpty ? [] : [line]
        }
    }

    /// By rank, else by day.
    private func ordered(_ elements: [JSON]) -> [JSON] {
        func key(_ element: JSON) -> (Int, String) { (element.object?["rank"]?.integer ?? 0, element.object?["on"]?.text ?? "") }
        return elements.enumerated().sorted {
            (key($0.element).0, key($0.element).1, $0.offset) < (key($1.element).0, key($1.element).1, $1.offset)
        }
        .map(\.element)
    }

    /// One line of what stands in a nested thing.
    private func summary(_ json: JSON, _ fields: [FieldSpec]) -> String {
        let tree = json.object ?? JSONObject()
        let dated = fields.count { field in if case .day = field.kind { tree[field.key] != nil } else { false } } > 1
        var said: [String] = []
        for field in fields {
            let value = place.text.line(tree[field.key], field)
            // a subject that bears the name of what it concerns says it once
            guard !value.isEmpty, !said.contains(value) else { continue }
            said.append(isNamed(field, dated) ? "\(field.label[place.language].lowercased()) \(value)" : value)
        }
        return said.joined(separator: " · ")
    }

    /// A number says what it counts, a day which of several it is.
    private func isNamed(_ field: FieldSpec, _ hasDays: Bool) -> Bool {
        switch field.kind {
        case .integer, .decimal: true
        case .day: hasDays
        default: false
        }
    }

    private func usedBy(_ uses: [LinkUse]) -> Sheet.Row {
        let sources = Set(uses.map(\.source)).sorted()
        return Sheet.Row(
            label: Phrase(fr: "Utilisé par", en: "Used by"), values: sources.map { naming.name($0) })
    }

    // MARK: JSON

    private func json(_ tree: JSONObject, _ computed: JSONObject, _ ref: Ref) -> JSON {
        let uses = ref.nested == nil ? dossier.usesOfAnything(in: ref.record) : dossier.uses(of: ref)
        var computed = computed
        computed["used_by"] = .array(
            uses.map {
                .object(
                    JSONObject(["ref": .string($0.source.text), "field": .string($0.field), "target": .string($0.target.text)]))
            })
        var tree = tree
        tree["computed"] = .object(computed)
        return .object(tree)
    }
}

extension FieldSpec {
    /// The fields of what stands inside this one.
    var nested: [FieldSpec] {
        switch kind {
        case .records(let fields), .object(let fields): fields
        default: []
        }
    }
}

extension String {
    /// With its first letter in upper case.
    var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
