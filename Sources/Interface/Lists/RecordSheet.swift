import Domain
import Text

/// Any record in full: its fields, its nested things, what it links to, and what uses it.
struct RecordSheet {
    private let record: Record
    private let context: Context
    private let kind: Kind?

    init(_ record: Record, _ context: Context) {
        self.record = record
        self.context = context
        kind = context.dossier.schema[record.kind]
    }

    var rows: [SheetRow] {
        ConflictRows.rows(record, of: record.reference, context)
            + (kind?.fields ?? []).filter { $0.isAsked(in: record.tree) }.flatMap(rows(of:)) + unknown + usedBy
    }

    /// A link as a line: its name and its one status word.
    static func link(_ ref: Ref, _ context: Context, nestedIn: String? = nil) -> SheetRow {
        let status = nestedIn == nil ? context.facts.standing(of: ref) : nil
        let word = status.map { "  [\($0.phrase[context.language].unbroken)]" } ?? ""
        return SheetRow(.empty, context.naming.name(ref, nestedIn: nestedIn) + word, .link(ref), tone: status?.tone ?? .neutral)
    }

    private func rows(of field: FieldSpec) -> [SheetRow] {
        switch field.kind {
        case .links: return linkRows(field)
        case .link: return [linkRow(field)]
        case .records(let nested): return nestedRows(field, nested)
        case .object: return []
        default:
            let json = record.tree[field.key]
            if field.isFile, let path = json?.text, !path.isBlank {
                let fault = context.facts.surroundings.files[record.key].map { SheetRow(.empty, $0.ofFile[context.language], tone: .bad) }
                return [
                    SheetRow(context.text(field.label), Self.fileName(path), .field(field.key)), SheetRow(path: context.paths.shown(path)),
                ] + [fault].compactMap(\.self)
            }
            if field.isHidden || field.isKept && json == nil { return [] }
            let standing = field.key == kind?.statusKey ? context.facts.standing(of: record) : nil
            let value = standing?.phrase[context.language] ?? FieldText(context.naming).line(json, field)
            let tone = standing?.tone ?? Self.tone(json, field)
            return [SheetRow(context.text(field.label), value.isEmpty ? "-" : value, .field(field.key), tone: tone)]
        }
    }

    private static func fileName(_ path: String) -> String {
        path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? path
    }

    private static func tone(_ json: JSON?, _ field: FieldSpec) -> Tone {
        guard case .choice(let choices) = field.kind else { return .neutral }
        return choices.first { $0.value == json?.text }?.tone ?? .neutral
    }

    private func linkRow(_ field: FieldSpec) -> SheetRow {
        let ref = record.tree[field.key]?.text.flatMap { Ref($0) }
        return SheetRow(
            context.text(field.label), ref.map { context.naming.name($0, nestedIn: field.nestedIn) } ?? "-",
            ref.map { .link($0) } ?? .field(field.key))
    }

    private func linkRows(_ field: FieldSpec) -> [SheetRow] {
        let refs = (record.tree[field.key]?.array ?? []).compactMap { $0.text.flatMap { Ref($0) } }
        let heading = SafeText(field.label[context.language].uppercased() + " (\(refs.count))")
        let add = SheetRow(.empty, Phrase(fr: "+ lier (F7)", en: "+ link (F7)")[context.language], .add(field.key), tone: .muted)
        return [SheetRow(heading: heading)] + refs.map { Self.link($0, context, nestedIn: field.nestedIn) } + [add]
    }

    private func nestedRows(_ field: FieldSpec, _ nested: [FieldSpec]) -> [SheetRow] {
        let elements = (record.tree[field.key]?.array ?? []).compactMap(\.object)
        func order(_ element: JSONObject) -> (Int, String, String) {
            (element["rank"]?.integer ?? 0, element["on"]?.text ?? "", element["id"]?.text ?? "")
        }
        let ranked = elements.sorted { order($0) < order($1) }
        if field.isKept, elements.isEmpty { return [] }
        let texts = FieldText(context.naming)
        let rows = ranked.map { element -> SheetRow in
            let parts = (nested.filter { $0.key == "number" } + nested.filter { !["number", "rank"].contains($0.key) }).map {
                part(element[$0.key], $0, texts)
            }.filter { !$0.isEmpty }
            return SheetRow(.empty, parts.joined(separator: " · "), .nested(Path(field.key).element(element["id"]?.text ?? "")))
        }
        let add = SheetRow(.empty, Phrase(fr: "+ ajouter (A)", en: "+ add (A)")[context.language], .add(field.key), tone: .muted)
        return [SheetRow(heading: SafeText(field.label[context.language].uppercased() + " (\(elements.count))"))] + rows
            + (field.isKept ? [] : [add])
    }

    /// A number says what it counts.
    private func part(_ json: JSON?, _ field: FieldSpec, _ texts: FieldText) -> String {
        let text = texts.line(json, field)
        switch field.kind {
        case .integer, .decimal: return text.isEmpty ? "" : "\(field.label[context.language].lowercased()) \(text)"
        default: return text
        }
    }

    /// Members this version does not know: shown, kept.
    private var unknown: [SheetRow] {
        let known = Set((kind?.fields.map(\.key) ?? []) + ["id", "deleted", Disagreement.key])
        return record.tree.members.filter { !known.contains($0.key) }.map {
            SheetRow(SafeText($0.key), String(decoding: JSONWriter.line($0.value), as: UTF8.self), tone: .muted)
        }
    }

    private var usedBy: [SheetRow] {
        let sources = Set(context.dossier.usesOfAnything(in: record.key).filter { $0.target.nested == nil }.map(\.source)).sorted()
        let heading = context.text(fr: "UTILISÉ PAR (\(sources.count))", en: "USED BY (\(sources.count))")
        return [SheetRow(heading: heading)] + sources.map { Self.link($0, context) }
    }
}
