import Canvas
import Domain
import Text

/// A form drawn from a field table: each field is checked while it is typed, the whole is one act. What is typed is kept as a draft.
struct FormScreen: Screen {
    enum Command: Hashable { case submit, next, previous, leave, discard }
    enum Message: Sendable { case replied(CommitReply) }

    let subject: FormSubject
    /// Names its draft: the subject, and what it was opened with.
    private let draftKey: String
    /// The record as it stood when the form opened: the base of what is written.
    private let record: Record?
    private(set) var fields: [FormField]
    /// The field being filled; `fields.count` is the button.
    private(set) var focus: Int
    private var error: (place: Int, phrase: Phrase)?
    private var isSaving = false
    private var isTouched = false
    private var isRestored = false
    private var areaSize = Size(width: 40, height: 4)

    init(_ subject: FormSubject, _ context: Context, preset: [Write] = [], focus key: String? = nil, draft: Draft? = nil) {
        self.subject = subject
        draftKey = draft?.key ?? subject.draftKey + Self.suffix(preset)
        record = subject.recordKey.flatMap { context.dossier.record($0) }
        let values = subject.values(context)
        let specs = subject.fields(context)
        fields = specs.map { FormField($0, values.object?[$0.key], context) }
        focus = key.flatMap { key in specs.firstIndex { $0.key == key } } ?? 0
        for write in preset {
            guard let place = specs.firstIndex(where: { Path($0.key) == write.path || write.path.steps.last == .key($0.key) }) else {
                continue
            }
            fields[place].editor = FormField(specs[place], write.value, context).editor
        }
        let kept = draft ?? context.drafts[draftKey].map { Draft(key: draftKey, content: $0) }
        if let kept { restore(kept, context) }
    }

    private static func suffix(_ preset: [Write]) -> String {
        guard !preset.isEmpty else { return "" }
        let parts = preset.map { "\($0.path.text)=\($0.value.map { String(decoding: JSONWriter.line($0), as: UTF8.self) } ?? "")" }
        return ":" + Digest.short(parts.joined(separator: "\n"))
    }

    var bindings: [Binding<Command>] {
        [
            Binding([.function(2), .control("s")], .submit, fr: "valider", en: "accept", footer: true),
            Binding([.tab], .next, fr: "champ suivant", en: "next field", footer: true),
            Binding([.backTab], .previous, fr: "champ précédent", en: "previous field"),
            Binding([.function(4)], .discard, fr: "jeter la saisie reprise", en: "drop the text brought back", footer: isRestored),
            Binding([.escape], .leave, fr: "quitter (saisie gardée)", en: "leave (text kept)", footer: true),
        ]
    }

    var takesText: Bool {
        guard focus < fields.count else { return false }
        if case .value = fields[focus].editor { return false }
        return true
    }

    func title(_ context: Context) -> Phrase { subject.title(context) }

    func subtitle(_ context: Context) -> Phrase? {
        if isSaving { return Phrase(fr: "Enregistrement…", en: "Saving…") }
        if isRestored {
            return Phrase(
                fr: "Votre saisie a été reprise. Vérifiez, puis validez (F2).", en: "Your text is back. Check it, then accept (F2).")
        }
        return Phrase(
            fr: "Tab : champ suivant. Entrée : choisir. F2 : valider, tout est écrit.",
            en: "Tab: next field. Enter: choose. F2: accept, all is written at once.")
    }

    var draft: Draft? {
        guard isTouched, !isSaving else { return nil }
        var content = JSONObject()
        for field in fields where field.isChanged { content[field.spec.key] = field.typed ?? .null }
        return Draft(key: draftKey, content: content)
    }

    mutating func restore(_ draft: Draft, _ context: Context) {
        for place in fields.indices where draft.content[fields[place].spec.key] != nil {
            fields[place].restore(draft.content[fields[place].spec.key], context)
        }
        isRestored = true
        isTouched = true
    }

    // MARK: Keys

    mutating func refresh(_ context: Context) {
        areaSize = Size(width: max(10, context.size.width - FormScreen.labelWidth(context) - 5), height: 5)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        if isSaving { return key == .escape ? [.close] : [] }
        if key == .control("z") || key == .control("y") {
            return [
                .say(
                    Phrase(
                        fr: "Rien n'est écrit avant F2 : Échap quitte et garde votre saisie.",
                        en: "Nothing is written before F2: Esc leaves and keeps your text."))
            ]
        }
        if focus == fields.count { return typeOnButton(key, context) }
        switch key {
        case .up where !fields[focus].isArea: move(by: -1)
        case .down where !fields[focus].isArea: move(by: 1)
        case .enter where !fields[focus].isArea: return enter(context)
        default: return edit(key, context)
        }
        return []
    }

    private mutating func typeOnButton(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        switch key {
        case .up: move(by: -1)
        case .enter, .character(" "): return submit(context)
        case .character: return []
        default: return nil
        }
        return []
    }

    private mutating func edit(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        guard !fields[focus].isLocked else {
            if case .character = key {
                return [
                    .say(
                        Phrase(
                            fr: "Cette valeur vient d'une version plus récente : elle est gardée telle quelle.",
                            en: "This value comes from a newer version: it is kept as it is."))
                ]
            }
            return nil
        }
        switch fields[focus].editor {
        case .line(var field):
            let before = field.text
            guard field.handle(key) else { return nil }
            fields[focus].editor = .line(field)
            guard field.text != before else { return [] }
        case .area(var area):
            guard key != .tab, key != .backTab, key != .escape else { return nil }
            let before = area
            guard area.handle(key, size: areaSize) else { return nil }
            if area.cursor == before.cursor, key == .down || key == .up {
                move(by: key == .down ? 1 : -1)
                return []
            }
            fields[focus].editor = .area(area)
            if area.text == before.text { return [] }
        case .value(let value): return choose(key, value, context)
        }
        isTouched = true
        error = nil
        return []
    }

    private mutating func choose(_ key: Key, _ value: JSON?, _ context: Context) -> [Effect<Message>]? {
        switch key {
        case .character(" "): return enter(context)
        case .character: return isFlag ? [] : enter(context)
        case .delete, .backspace:
            fields[focus].editor = .value(nil)
            isTouched = true
            return []
        case .left, .right: return []
        default: return nil
        }
    }

    /// Only Space turns a yes into a no.
    private var isFlag: Bool { if case .flag = fields[focus].spec.kind { true } else { false } }

    /// Enter: choose where there is something to choose, else the next field.
    private mutating func enter(_ context: Context) -> [Effect<Message>] {
        let field = fields[focus]
        guard case .value(let value) = field.editor, !field.isLocked else {
            move(by: 1)
            return []
        }
        switch field.spec.kind {
        case .choice(let choices): return [.open(ChoiceScreen(field.spec.label, choices, selected: value?.text))]
        case .flag:
            fields[focus].editor = .value(value?.flag == true ? nil : .bool(true))
            isTouched = true
            return []
        default: return [.open(PickerScreen(field.spec, present: Self.refs(value), several: field.spec.isLinkSet))]
        }
    }

    private static func refs(_ value: JSON?) -> [Ref] { (value.map { $0.array ?? [$0] } ?? []).compactMap { $0.text.flatMap { Ref($0) } } }

    mutating func answered(_ answer: Answer, _ context: Context) -> [Effect<Message>] {
        guard focus < fields.count else { return [] }
        switch answer {
        case .choice(let value): fields[focus].editor = .value(.string(value))
        case .refs(let refs):
            let set: JSON? = refs.isEmpty ? nil : .strings(refs.map(\.text).sorted(by: ByteOrder.precedes))
            fields[focus].editor = .value(fields[focus].spec.isLinkSet ? set : refs.first.map { .string($0.text) })
        case .confirmed: return []
        }
        isTouched = true
        move(by: 1)
        return []
    }

    private mutating func move(by step: Int) { focus = min(max(0, focus + step), fields.count) }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .submit: return submit(context)
        case .next: move(by: 1)
        case .previous: move(by: -1)
        case .discard: return discard(context)
        case .leave:
            guard let draft else { return [.close] }
            return [
                .keepDraft(draft), .close,
                .say(
                    Phrase(
                        fr: "Saisie gardée : elle vous sera proposée quand vous rouvrirez cette fiche.",
                        en: "Text kept: it will be offered when you open this form again.")),
            ]
        }
        return []
    }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        command == .discard && !isRestored ? Phrase(fr: "Aucune saisie n'a été reprise.", en: "No text was brought back.") : nil
    }

    /// Begins again from the record as it is.
    private mutating func discard(_ context: Context) -> [Effect<Message>] {
        fields = fields.map { FormField($0.spec, $0.base, context) }
        isRestored = false
        isTouched = false
        focus = 0
        return [.removeDraft(draftKey), .say(Phrase(fr: "La saisie reprise est jetée.", en: "The text brought back is dropped."))]
    }

    // MARK: Saving

    private mutating func submit(_ context: Context) -> [Effect<Message>] {
        guard !isSaving else { return [] }
        if let refusal = context.readOnlyRefusal { return [.say(refusal)] }
        let parser = Self.parser(context)
        var writes: [Write] = []
        for (place, field) in fields.enumerated() {
            switch field.parsed(parser) {
            case .wrong(let phrase): return stop(at: place, phrase)
            case .value(let value): if value != field.base { writes.append(Write(Path(field.spec.key), value)) }
            }
        }
        guard !writes.isEmpty, let change = subject.change(writes, record: record, context) else {
            return [.removeDraft(draftKey), .close, .say(Phrase(fr: "Rien n'a changé.", en: "Nothing changed."))]
        }
        if let refusal = Self.refusal(of: change, context.dossier) { return stop(at: place(of: refusal), refusal.phrase) }
        isSaving = true
        return [.commit(change, reply: { .replied($0) })]
    }

    private mutating func stop(at place: Int, _ phrase: Phrase) -> [Effect<Message>] {
        focus = place
        error = (place, phrase)
        return place < fields.count ? [] : [.say(phrase)]
    }

    /// A rule the change breaks that stood before it.
    private static func refusal(of change: Change, _ dossier: Dossier) -> Refusal? {
        let touched = change.edits.map(\.record)
        let before = Validation.refusals(of: touched, in: dossier)
        return Validation.refusals(of: touched, in: dossier.applying(change)).first { !before.contains($0) }
    }

    private func place(of refusal: Refusal) -> Int {
        guard case .key(let key)? = refusal.path.steps.last else { return focus }
        return fields.firstIndex { $0.spec.key == key } ?? focus
    }

    static func parser(_ context: Context) -> FieldParser {
        FieldParser(days: DayReader(today: context.today, nextCopil: context.facts.cycle.nextCopil.flatMap { $0[Meeting.day] }))
    }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        guard case .replied(let reply) = message else { return [] }
        isSaving = false
        switch reply {
        case .stored: return [.removeDraft(draftKey), .close, .say(stored)]
        case .conflict: return [.removeDraft(draftKey), .close]
        case .refused(let refusals): return refusals.first.map { stop(at: place(of: $0), $0.phrase) } ?? []
        case .failed(let phrase): return [.say(phrase)]
        }
    }

    private var stored: Phrase {
        switch subject {
        case .note: Phrase(fr: "Note ajoutée. U pour annuler.", en: "Note added. U to undo.")
        case .newRecord, .newEngagement, .newItem, .nested(_, _, isNew: true):
            Phrase(fr: "Ajouté. U pour annuler.", en: "Added. U to undo.")
        default: Phrase(fr: "Modifié. U pour annuler.", en: "Changed. U to undo.")
        }
    }

    /// What to show under the field in hand: what is wrong, or how it is understood.
    func hint(_ context: Context) -> Phrase? {
        guard focus < fields.count else { return nil }
        if let error, error.place == focus { return error.phrase }
        let field = fields[focus]
        if case .line(let editor) = field.editor, !editor.text.isBlank {
            switch field.parsed(Self.parser(context)) {
            case .wrong(let phrase): return phrase
            case .value(let value):
                if let taken = taken(value, field, context) { return taken }
                guard case .day = field.spec.kind, let day = value?.text.flatMap({ Day($0) }), day.shown != editor.text.trimmed else {
                    break
                }
                return Phrase(fr: "= \(day.shownWithWeekday.french)", en: "= \(day.shownWithWeekday.english)")
            }
        }
        return freeReferences(field, context) ?? field.spec.help ?? Self.kindHelp(field.spec.kind)
    }

    /// Who already bears the reference being typed.
    private func taken(_ value: JSON?, _ field: FormField, _ context: Context) -> Phrase? {
        let kind: KindName? = if case .newRecord(let name, _) = subject { name } else { subject.recordKey?.kind }
        guard let kind, let wanted = value?.text, context.dossier.schema[kind]?.referenceKey == field.spec.key,
            let other = context.dossier.records(kind).first(where: {
                $0.tree[field.spec.key]?.text == wanted && $0.key != subject.recordKey
            })
        else { return nil }
        let title = context.naming.title(other)
        return Phrase(fr: "\(wanted) est déjà prise par « \(title) ».", en: "\(wanted) is already used by “\(title)”.")
    }

    /// What may be typed in the reference of a new record.
    private func freeReferences(_ field: FormField, _ context: Context) -> Phrase? {
        guard case .newRecord(let name, _) = subject, context.dossier.schema[name]?.referenceKey == field.spec.key else { return nil }
        let free = NextReference.ofAllSeries(context.dossier.allRecords(name).compactMap { $0.tree[field.spec.key]?.text })
        guard !free.isEmpty else { return nil }
        let list = free.prefix(9).joined(separator: ", ")
        return Phrase(fr: "Libres : \(list)", en: "Free: \(list)")
    }

    var hasError: Bool { error?.place == focus }

    private static func kindHelp(_ kind: FieldKind) -> Phrase? {
        switch kind {
        case .day: Phrase(fr: "12/03/2026, 12/3, fin avril, +15j, prochain COPIL", en: "12/03/2026, 12/3, end april, +15d, next copil")
        case .choice: Phrase(fr: "Entrée ouvre la liste.", en: "Enter opens the list.")
        case .link, .links: Phrase(fr: "Entrée choisit dans le dossier, Suppr vide.", en: "Enter chooses in the dossier, Del empties.")
        case .flag: Phrase(fr: "Espace change.", en: "Space changes it.")
        case .lines: Phrase(fr: "Un par ligne. Tab pour sortir du texte.", en: "One per line. Tab leaves the text.")
        case .paragraph: Phrase(fr: "Tab pour sortir du texte.", en: "Tab leaves the text.")
        default: nil
        }
    }

    static func labelWidth(_ context: Context) -> Int { context.size.width < 60 ? 16 : 28 }
    var isBusy: Bool { isSaving }
}
