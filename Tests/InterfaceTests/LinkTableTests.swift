import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// Every link of the schema, nested ones included, is walked both ways: the target knows its source, and its sheet shows it.
@Suite struct LinkTableTests {
    /// A link field and the way to it: `checklists/items/occurrences/evidence`.
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: KindName
        let fields: [FieldSpec]
        let target: KindName

        var testDescription: String { ([kind.rawValue] + fields.map(\.key)).joined(separator: "/") + " → " + target.rawValue }
        var spec: FieldSpec { fields[fields.count - 1] }
    }

    static let table: [Row] = Schema.standard.kinds.flatMap { kind in rows(kind.name, [], kind.fields) }

    private static func rows(_ kind: KindName, _ way: [FieldSpec], _ fields: [FieldSpec]) -> [Row] {
        fields.flatMap { field -> [Row] in
            switch field.kind {
            case .link(let kinds), .links(let kinds):
                let targets = kinds.isEmpty ? Schema.standard.targets.map(\.name) : kinds
                return targets.map { Row(kind: kind, fields: way + [field], target: $0) }
            case .records(let nested): return rows(kind, way + [field], nested)
            case .object(let nested): return rows(kind, way + [field], nested)
            default: return []
            }
        }
    }

    @Test func theTableHoldsWhatTheDesignLinks() {
        let known = Set(Self.table.map(\.testDescription))
        for row in [
            "checklists/items/documents → documents", "checklists/items/decisions → decisions", "checklists/items/actions → actions",
            "checklists/items/evidence → evidence", "decisions/meeting → meetings", "decisions/concerns → checklists",
            "actions/findings → findings",
            "findings/items → checklists", "documents/decisions → decisions", "evidence/document → documents",
        ] { #expect(known.contains(row), "\(row)") }
    }

    @Test(arguments: table) func theTargetKnowsAndShowsItsSource(_ row: Row) throws {
        let demonstration = try Stage.demonstration().dossier
        for linked in try targets(row.target, demonstration) {
            // A link to a module counts as one to its référentiel.
            let target = row.spec.nestedIn == nil ? linked : Ref(linked.record)
            var dossier = demonstration
            let source = source(row, to: linked, in: dossier)
            dossier.put(source.record)
            let use = LinkUse(source: source.ref, field: row.spec.key, target: target)
            #expect(dossier.uses(of: target).contains(use))
            #expect(dossier.usesOfAnything(in: target.record).contains(use))

            let stage = Stage(UsesScreen(target), size: Size(width: 250, height: 100), dossier: dossier)
            let shown = SheetTargets.of(target, stage.context)
            #expect(shown.contains(source.ref), "the sheet of \(target.text)")
            let name = stage.context.naming.name(source.ref)
            let title = SafeText((stage.context.item(source.ref)?.title ?? name).trimmed).string.replacing("\u{A0}", with: " ")
            #expect(
                stage.rows.contains { $0.replacing("\u{A0}", with: " ").contains(title) }, "« utilisé par » of \(target.text): \(title)")
        }
    }

    /// A record of the kind, and where nested things are linked to, one of these.
    private func targets(_ kind: KindName, _ dossier: Dossier) throws -> [Ref] {
        switch kind {
        case Checklist.name: [try #require(dossier.items.first?.ref)]
        case Referential.name: [try #require(dossier.structure.engagements.last?.ref)]
        default: [try #require(dossier.records(kind).last?.reference)]
        }
    }

    /// A record of the row's kind, made for the test, that links to the target; nested things are made along the way.
    private func source(_ row: Row, to target: Ref, in dossier: Dossier) -> (record: Record, ref: Ref) {
        let isSingle = dossier.schema[row.kind]?.isSingle ?? false
        let key = RecordKey(row.kind, isSingle ? row.kind.rawValue : "source")
        var path = Path([])
        var nested: String?
        for field in row.fields.dropLast() {
            path = path.key(field.key)
            if case .records = field.kind {
                path = path.element("source-\(path.steps.count)")
                nested = nested ?? "source-\(path.steps.count - 1)"
            }
        }
        var tree = JSON.object(dossier.record(key)?.tree ?? JSONObject(["id": .string(key.id)]))
        if let title = dossier.schema[row.kind]?.titleKey, title != "id", dossier.record(key) == nil {
            tree.set(.string("Source de l'épreuve"), at: Path(title))
        }
        let value: JSON = if case .links = row.spec.kind { .strings([target.text]) } else { .string(target.text) }
        tree.set(value, at: path.key(row.spec.key))
        return (Record(key, tree.object ?? JSONObject()), Ref(key, nested: nested))
    }
}

/// The links that the sheet of a thing shows.
enum SheetTargets {
    static func of(_ target: Ref, _ context: Context) -> Set<Ref> {
        let rows: [SheetRow]
        if let item = context.item(target) {
            rows = ItemSheet(item, context).rows
        } else if target.nested != nil {
            // An exigence has no sheet of its own: « utilisé par » is its list.
            return Set(context.dossier.uses(of: target).map(\.source))
        } else {
            rows = context.dossier.record(target.record).map { RecordSheet($0, context).rows } ?? []
        }
        return Set(
            rows.compactMap {
                guard case .link(let ref)? = $0.target else { return nil }
                return ref
            })
    }
}
