import Domain
import Text

/// Several records or points at once: what is filled in is written to all of them, what is left empty stays as it is on each.
struct SeveralForm: KeptForm {
    static let prefixes = ["several"]

    private let refs: [Ref]
    /// As they stood when the form opened.
    private var things: [CellThing] = []

    init(_ refs: [Ref]) { self.refs = refs }

    init?(_ name: DraftName, _ context: Context) {
        let refs = name.subject.split(separator: ",").compactMap { Ref(String($0)) }
        self.init(refs.filter { CellThing($0, context) != nil })
        if self.refs.isEmpty { return nil }
    }

    func opened(_ context: Context) -> Self {
        var opened = self
        opened.things = refs.compactMap { CellThing($0, context) }
        return opened
    }

    var draftKey: String { "several:" + refs.map(\.text).joined(separator: ",") }
    var isNew: Bool { false }
    var isOfSeveral: Bool { true }
    var touched: Edit { Edit(refs.first?.record ?? RecordKey("records", "-"), base: nil, writes: []) }
    /// Those that may not be changed are left out, and named: the list has asked whether any may.
    func trial(_ preset: [Write]) -> Change { Change(Act(.edit, ""), []) }

    func title(_ context: Context) -> Phrase {
        let counted = Batch.counted(refs, context)
        return Phrase(fr: "Modifier \(counted.french)", en: "Edit \(counted.english)")
    }

    // MARK: What it asks

    /// What one value can serve all of them: not what names a thing, and no text of its own but a reason that another value calls for.
    func specs(_ context: Context) -> [FieldSpec] {
        let all = all(context)
        let kind = (things.first?.path.steps.isEmpty ?? false) ? refs.first.flatMap { context.dossier.schema[$0.kind] } : nil
        let names = [kind?.titleKey, kind?.referenceKey].compactMap(\.self)
        return all.filter { field in
            !names.contains(field.key) && !field.isFile && (field.fitsCell || field.askedWhen != nil && !field.isKept)
        }.map { field in field.ofSeveral(common(field) == nil && things.contains { $0.tree[field.key] != nil } ? Self.differ : nil) }
    }

    private func all(_ context: Context) -> [FieldSpec] { things.first?.subject.specs(context) ?? [] }

    private static let differ = Phrase(
        fr: "plusieurs valeurs : laissé vide, chacune garde la sienne", en: "several values: left empty, each keeps its own")

    /// What all of them say.
    private func common(_ field: FieldSpec) -> JSON? {
        let values = things.map { $0.tree[field.key] ?? field.standard }
        guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    func values(_ context: Context) -> JSON {
        var tree = JSONObject()
        for field in all(context) { tree[field.key] = common(field) }
        return .object(tree)
    }

    /// The earliest that stands: whatever comes after it pushes some of them back.
    func deadlines(_ context: Context) -> [String: Day] {
        let standing = all(context).filter(\.isDeadline).compactMap { field -> (String, Day)? in
            things.compactMap { $0.tree[field.key]?.text.flatMap { Day($0) } }.min().map { (field.key, $0) }
        }
        return Dictionary(standing, uniquingKeysWith: { first, _ in first })
    }

    // MARK: What it writes

    func several(_ writes: [Write], because reason: String, _ context: Context) -> (batch: Batch, asks: SeveralAsk)? {
        let all = all(context)
        let places = Dictionary(things.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        let batch = Batch(refs, context, except: { ref, change in exception(places[ref], change, writes, all, context) }) { ref in
            guard let thing = places[ref] else { return nil }
            let own = writes.filter { write in
                let standard = all.first { Path($0.key) == write.path }?.standard
                return (JSON.object(thing.tree)[write.path] ?? standard) != (write.value ?? standard)
            }
            return own.isEmpty ? nil : thing.subject.change(own, record: thing.record, context)?.because(reason)
        }
        let what = writes.compactMap { write in all.first { Path($0.key) == write.path }.map { Batch.what(write, $0, context) } }
        let why = batch.change?.edits.contains { edit in edit.writes.contains { $0.value == .string(reason) } } ?? false
        let because = why && !reason.isBlank ? [Phrase(fr: "motif « \(reason) »", en: "reason “\(reason)”")] : []
        return (batch, SeveralAsk(what: what + because))
    }

    /// Why one of them does not take the values: it is over, or a rule stands against them there.
    private func exception(
        _ thing: CellThing?, _ change: Change, _ writes: [Write], _ fields: [FieldSpec], _ context: Context
    ) -> Phrase? {
        guard let thing else { return nil }
        let isDeadline = writes.contains { write in fields.contains { $0.isDeadline && Path($0.key) == write.path } }
        let changesStatus = writes.contains { $0.path.steps == [.key(context.dossier.schema[thing.ref.kind]?.statusKey ?? "")] }
        if isDeadline, !changesStatus, let word = context.dossier.settledWord(of: thing.ref) {
            return Phrase(fr: "déjà \(word.french)", en: "already \(word.english)")
        }
        return (FormScreen.refusal(of: change, context.dossier) ?? change.unexplained.first)?.phrase
    }

    func change(_ writes: [Write], record: Record?, _ context: Context) -> Change? { several(writes, because: "", context)?.batch.change }
}

extension FormSubject where Self == SeveralForm {
    static func several(_ refs: [Ref]) -> Self { SeveralForm(refs) }
}
