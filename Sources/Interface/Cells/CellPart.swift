import Canvas
import Domain
import Text

/// The cell in hand of a list that is filled where it stands: one field of one thing, checked as a form of it would.
struct CellPart: Sendable {
    enum Outcome: Sendable {
        case same
        case change(Change)
        case wrong(Phrase)
    }

    /// As it stood when the cell was reached.
    let thing: CellThing
    /// Among the columns shown.
    var column: Int
    private(set) var field: FormField
    /// Why it is not filled here; nil: it is.
    let lock: Phrase?
    /// What is typed takes the place of what stands.
    private(set) var isFresh = true
    /// Why the value was not taken.
    var problem: Phrase?
    /// Its thing was deleted meanwhile: nothing more is typed here, and what was is kept.
    var isGone = false
    /// What a form of the thing left typed in other fields, and whether something is kept of this one.
    private let others: JSONObject
    private var isKept = false

    init(_ thing: CellThing, _ spec: FieldSpec, column: Int, _ context: Context, restoring: Bool = true) {
        self.thing = thing
        self.column = column
        field = FormField(spec, thing.tree[spec.key], context)
        lock = CellRules(context).lock(thing, spec)
        if case .area(let area) = field.editor { field.editor = .line(TextField(area.text)) }
        let kept = context.drafts[thing.subject.draftKey] ?? JSONObject()
        var others = kept
        others[spec.key] = nil
        self.others = others
        guard restoring, lock == nil, let typed = kept[spec.key], !(typed.text?.contains(where: \.isNewline) ?? false) else { return }
        field.restore(typed, context)
        isKept = true
        isFresh = false
    }

    var spec: FieldSpec { field.spec }
    var isTouched: Bool { lock == nil && field.isChanged }
    /// It stays as it is, whatever the thing becomes; one that was only reached, or entered while the thing moved, is reached anew.
    func isInUse(_ now: CellThing?) -> Bool { isTouched || !isFresh && now?.tree == thing.tree }
    /// Its value is chosen in a box, not typed.
    var isChosen: Bool { if case .value = field.editor { true } else { false } }

    // MARK: Keys

    /// True when the key was for the value.
    mutating func type(_ key: Key) -> Bool {
        guard lock == nil else { return false }
        switch field.editor {
        case .value: return empty(key)
        case .line(var line):
            if isFresh, key.replacesProposal { line = TextField() }
            guard line.handle(key) || key == .delete else { return false }
            field.editor = .line(line)
        case .area: return false
        }
        touch()
        return true
    }

    private mutating func empty(_ key: Key) -> Bool {
        guard key == .delete || key == .backspace else { return false }
        field.editor = .value(nil)
        touch()
        return true
    }

    private mutating func touch() {
        isFresh = false
        isKept = true
        problem = nil
    }

    /// The value is corrected, not replaced.
    mutating func correct() { isFresh = false }

    mutating func take(_ answer: Answer) -> Bool {
        guard field.take(answer) else { return false }
        touch()
        return true
    }

    /// A yes becomes a no; false for another kind of value.
    mutating func turn() -> Bool {
        guard case .flag = spec.kind, case .value(let value) = field.editor, lock == nil else { return false }
        field.editor = .value(value?.flag == true ? nil : .bool(true))
        touch()
        return true
    }

    // MARK: What is typed

    func outcome(_ context: Context) -> Outcome {
        guard isTouched else { return .same }
        switch field.parsed(parser(context)) {
        case .wrong(let phrase): return .wrong(phrase)
        case .value(let value):
            guard value != field.base else { return .same }
            if let demand = CellRules(context).demand(value, spec, of: thing) { return .wrong(demand) }
            guard let change = thing.subject.change([Write(Path(spec.key), value)], record: thing.record, context) else { return .same }
            let refusal = context.readOnlyRefusal ?? context.refusal(of: change) ?? FormScreen.refusal(of: change, context.dossier)?.phrase
            return refusal.map(Outcome.wrong) ?? .change(change)
        }
    }

    func parser(_ context: Context) -> FieldParser { FormScreen.parser(context, of: thing.tree[Decision.meeting.key]) }

    private var draftKey: String { thing.subject.draftKey }

    /// The same as that of a form of the thing: either takes the text up again.
    var draft: Draft? {
        guard isTouched else { return nil }
        var content = others
        content[spec.key] = field.typed ?? .null
        return Draft(key: draftKey, content: content)
    }

    /// The draft that holds nothing but this cell.
    var ownDraft: String? { others.isEmpty ? draftKey : nil }

    /// Nothing is kept of this cell any more; what a form left of other fields is.
    func forget<Message>() -> [Effect<Message>] {
        guard isKept else { return [] }
        return [others.isEmpty ? .removeDraft(draftKey) : .keepDraft(Draft(key: draftKey, content: others))]
    }
}
