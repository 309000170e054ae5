import Canvas
import Domain
import Text

/// A form drawn from a field table: each field is checked while it is typed, the whole is one act. What is typed is kept as a draft.
struct FormScreen: Screen {
    enum Command: Hashable { case submit, next, previous, leave, discard }
    enum Message: Sendable { case replied(CommitReply), known(RecordKey) }

    let subject: any FormSubject
    /// Names its draft: the subject, and what it was opened with.
    let draftKey: String
    /// The record as it stood when the form opened: the base of what is written.
    let record: Record?
    /// What it was opened with: the meeting a decision is of.
    private let preset: [Write]
    /// Everything as it stood then.
    let opened: Facts
    var fields: [FormField]
    /// The field being filled; `fields.count` is the button.
    var focus: Int
    var error: (place: Int, phrase: Phrase)?
    var isSaving = false
    /// It was asked where the subjects of a cancelled meeting go.
    var isCancelling = false
    /// What is said once it is stored, instead of the subject's own words.
    var said: Phrase?
    /// What of several things is done once that is confirmed.
    var asked: ConfirmScreen?
    /// The deadlines that stood when it opened.
    let deadlines: [String: Day]
    /// Evidence with the content of the file that was typed.
    var known: RecordKey?
    var isTouched = false
    private(set) var isRestored = false
    /// The cursor has just come on a day, an hour or what the program proposes: what is typed takes its place.
    var isProposed = false
    var areaSize = Size(width: 40, height: 4)

    init(_ subject: some FormSubject, _ context: Context, preset: [Write] = [], focus key: String? = nil, draft: Draft? = nil) {
        let subject = subject.opened(context)
        self.subject = subject
        self.preset = preset
        draftKey = draft?.key ?? subject.draftKey + Self.suffix(preset)
        opened = context.facts
        record = subject.recordKey.flatMap { context.dossier.record($0) }
        deadlines = subject.deadlines(context)
        let values = subject.values(context)
        let specs = subject.fields(context)
        fields = specs.map { FormField($0, values.object?[$0.key], context) }
        focus = key.flatMap { key in specs.firstIndex { $0.key == key } } ?? 0
        if subject.isNew { for place in fields.indices where fields[place].base != nil { fields[place].proposal = fields[place].typed } }
        for write in preset {
            guard let place = specs.firstIndex(where: { Path($0.key) == write.path || write.path.steps.last == .key($0.key) }) else {
                continue
            }
            fields[place].editor = FormField(specs[place], write.value, context).editor
            fields[place].proposal = fields[place].typed
        }
        let kept = draft ?? context.drafts[draftKey].map { Draft(key: draftKey, content: $0) }
        if let kept { restore(kept, context) }
        isProposed = fields.indices.contains(focus) && fields[focus].isProposal
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

    /// A form that its person may not accept is not filled in.
    mutating func opened(_ context: Context) -> [Effect<Message>] {
        if let record, record.isDeleted {
            let by = context.by(context.changedBy[record.key])
            let name = context.naming.full(record)
            return [
                .close,
                .say(
                    Phrase(
                        fr: "« \(name) » est supprimé\(by.french) : il ne peut plus être modifié.",
                        en: "“\(name)” is deleted\(by.english): it can no longer be edited.")),
            ]
        }
        return context.refusal(of: subject.trial(preset)).map { [.close, .say($0)] } ?? []
    }

    mutating func refresh(_ context: Context) {
        areaSize = Size(width: max(10, context.size.width - FormScreen.labelWidth(context) - 5), height: 5)
    }

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

    static func labelWidth(_ context: Context) -> Int { context.size.width < 60 ? 16 : 28 }
}
