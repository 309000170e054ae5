import Domain
import Text

extension FormScreen {
    mutating func submit(_ context: Context, again: Bool = false) -> [Effect<Message>] {
        guard !isSaving else { return [] }
        if let refusal = context.readOnlyRefusal { return [.say(refusal)] }
        let parser = parser(context)
        var (writes, reason) = ([Write](), "")
        for (place, field) in fields.enumerated() where isWritten(field) {
            switch field.parsed(parser) {
            case .wrong(let phrase): return stop(at: place, phrase)
            case .value(let value) where field.spec.explains != nil: reason = value?.text ?? ""
            case .value(let value): if value != field.base { writes.append(Write(Path(field.spec.key), value)) }
            }
        }
        if !writes.isEmpty, let (batch, asks) = subject.several(writes, because: reason, context.on(opened)) {
            return ask(batch, asks, context)
        }
        // what it writes is written upon everything as it stood when the form opened: what moved since is brought together, or asked
        guard !writes.isEmpty,
            let change = subject.change(writes, record: record, context.on(opened)).map({ proposing($0.because(reason), context) })
        else {
            return [.removeDraft(draftKey), .close, .say(Phrase(fr: "Rien n'a changé.", en: "Nothing changed."))]
        }
        if let refusal = Self.refusal(of: change, context.dossier) ?? change.unexplained.first {
            return stop(at: place(of: refusal), refusal.phrase)
        }
        if let effects = take(writes, again: again, context) { return effects }
        if let record, subject is RecordForm,
            let question = Cancelling.question(record, status: writes.first { $0.path == Path(Meeting.status.key) }?.value?.text, context)
        {
            isCancelling = true
            return [.open(question)]
        }
        return save(change)
    }

    /// Once more before it is done to several: how many, what changes, who is left out.
    private mutating func ask(_ batch: Batch, _ asks: SeveralAsk, _ context: Context) -> [Effect<Message>] {
        guard let question = batch.question(asks.what, said: asks.said, verb: asks.verb, context) else {
            return [.say(batch.nothing(context))]
        }
        asked = question
        var unanswered = question
        unanswered.act = nil
        return [.open(unanswered, on: Hold(batch.done, .presence, context))]
    }

    mutating func save(_ change: Change) -> [Effect<Message>] {
        isSaving = true
        return [.commit(change, draft: draftKey, reply: { .replied($0) })]
    }

    /// Where the subjects of the meeting go that this form cancels.
    mutating func cancel(_ choice: String, _ context: Context) -> [Effect<Message>] {
        guard isCancelling, let other = Cancelling.destination(choice, context), let record else { return [] }
        isCancelling = false
        said = Cancelling.done(record, movingTo: other, context)
        let parser = parser(context)
        let writes = fields.filter(isWritten).compactMap { field -> Write? in
            guard case .value(let value) = field.parsed(parser), value != field.base else { return nil }
            return Write(Path(field.spec.key), value)
        }
        return save(context.on(opened).acts.cancel(record, writes, movingTo: other))
    }

    /// A reference that nobody typed gives way when somebody takes it meanwhile.
    private func proposing(_ change: Change, _ context: Context) -> Change {
        guard let key = subject.made, change.edits.first?.record == key, let reference = context.dossier.schema[key.kind]?.referenceKey,
            fields.contains(where: { $0.spec.key == reference && $0.standsAsProposed })
        else { return change }
        return Change(change.act, change.edits, proposed: [key])
    }

    /// What a thing lacked before is not asked of the person who changes something else of it.
    private func isWritten(_ field: FormField) -> Bool {
        isAsked(field) && (subject.isNew || field.isChanged || field.spec.explains != nil || isCalledFor(field))
    }

    /// Another field calls for it; of several things, one that is changed here.
    private func isCalledFor(_ field: FormField) -> Bool {
        guard let condition = field.spec.askedWhen else { return false }
        return !subject.isOfSeveral || fields.contains { $0.spec.key == condition.key && $0.isChanged }
    }

    private mutating func stop(at place: Int, _ phrase: Phrase) -> [Effect<Message>] {
        focus = place
        error = (place, phrase)
        return place < fields.count ? [] : [.say(phrase)]
    }

    /// A rule the change breaks that stood before it, or a value that cannot be beside the others.
    static func refusal(of change: Change, _ dossier: Dossier) -> Refusal? {
        let touched = change.edits.map(\.record)
        let before = Validation.refusals(of: touched, in: dossier)
        let broken = Validation.refusals(of: touched, in: dossier.applying(change)).first { !before.contains($0) }
        return broken ?? Twice(dossier).refusal(of: change)
            ?? dossier.day.flatMap { Plausibility(today: $0).refusals(of: change, in: dossier).first }
    }

    private func place(of refusal: Refusal) -> Int {
        if refusal.code == Postponement.refusalCode, let place = fields.firstIndex(where: { $0.spec.explains != nil }) { return place }
        guard case .key(let key)? = refusal.path.steps.last else { return focus }
        return fields.firstIndex { $0.spec.key == key } ?? focus
    }

    /// « Prochain COPIL » in what is of a meeting is the one after it.
    static func parser(_ context: Context, of meeting: JSON?) -> FieldParser {
        let cycle = context.facts.cycle
        let days = DayReader(today: context.today, nextCopil: nextCopil(context.facts, after: meeting), nextAudit: cycle.nextAuditDay)
        return FieldParser(days: days, paths: context.paths)
    }

    static func nextCopil(_ facts: Facts, after meeting: JSON?) -> Day? {
        let own = meeting?.text.flatMap { Ref($0) }.flatMap { facts.dossier.record($0.record)?[Meeting.day] }
        guard let first = facts.cycle.nextCopil?[Meeting.day] else { return nil }
        return own.map { first <= $0 ? facts.cycle.copil(after: $0)?[Meeting.day] : first } ?? first
    }

    func parser(_ context: Context) -> FieldParser {
        Self.parser(context, of: fields.first { $0.spec.key == Decision.meeting.key }?.typed)
    }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        isSaving = false
        guard case .replied(let reply) = message else {
            guard case .known(let key) = message, let item = subject.joined else { return [] }
            known = key
            return [.open(KnownFileScreen(name: fileName, known: key, to: item))]
        }
        switch reply {
        case .stored:
            let end = asked.map { Answer.done(left: $0.left) } ?? subject.added(context).map(Answer.goTo)
            return [end.map { .answer($0) } ?? .close, .invite(said ?? subject.done(context))]
        case .conflict: return (draft.map { [.keepDraft($0)] } ?? []) + [.close]
        case .refused(let refusals): return refusals.first.map { stop(at: place(of: $0), $0.phrase) } ?? []
        case .failed(let phrase):
            // what cannot be taken is said at the field that names it
            guard subject.joined != nil, let place = fields.firstIndex(where: \.spec.isFile) else { return [.say(phrase)] }
            return stop(at: place, phrase)
        }
    }
}
