import Canvas
import Domain
import Text

/// What is typed and chosen, field by field.
extension FormScreen {
    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        // The text stays kept until the archive answers; what is stored is then forgotten, whatever is on screen.
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
            if isProposed, key.replacesProposal { field = TextField() }
            guard field.handle(key) || field.text != before else { return nil }
            isProposed = false
            fields[focus].editor = .line(field)
            fields[focus].wasTyped = true
            guard field.text != before else { return [] }
            if case .paste = key, let limit = field.fullAt { return pasted(upTo: limit) }
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
            if case .paste = key, let limit = area.fullAt { return pasted(upTo: limit) }
        case .value(let value): return choose(key, value, context)
        }
        isTouched = true
        error = nil
        return []
    }

    /// What was pasted did not all go in.
    private mutating func pasted(upTo limit: Int) -> [Effect<Message>] {
        isTouched = true
        error = nil
        let (french, english) = (Count.grouped(limit, by: "\u{A0}"), Count.grouped(limit, by: ","))
        return [
            .say(
                Phrase(
                    fr: "Texte trop long : ce champ en garde \(french) signes, la fin n'est pas reprise.",
                    en: "Text too long: this field keeps \(english) characters of it, its end is left out."))
        ]
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
        if let chooser = field.chooser() { return [.open(chooser)] }
        fields[focus].editor = .value(value?.flag == true ? nil : .bool(true))
        isTouched = true
        return []
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Message>] {
        if case .confirmed = answer, let act = asked?.act {
            said = act.said
            return save(act.change)
        }
        if isCancelling, case .choice(let choice) = answer, Cancelling.destination(choice, context) != nil {
            return cancel(choice, context)
        }
        if known != nil, case .choice(let choice) = answer { return answerKnown(choice, context) }
        guard focus < fields.count, fields[focus].take(answer) else { return [] }
        isTouched = true
        move(by: 1)
        return []
    }

    /// The next field that is asked, the button after the last.
    mutating func move(by step: Int) {
        var place = focus + step
        while fields.indices.contains(place), !isAsked(fields[place]) { place += step }
        if place >= 0 { focus = min(place, fields.count) }
        isProposed = focus < fields.count && (fields[focus].isDate || fields[focus].isProposal)
    }

    /// A later day is typed than the one that stands, or none.
    private func isPushed(_ key: String) -> Bool {
        guard let standing = deadlines[key], let field = fields.first(where: { $0.spec.key == key }), field.isChanged,
            case .value(let value) = field.parsed(FieldParser(days: DayReader(today: opened.today, nextCopil: nextCopil)))
        else { return false }
        return value?.text.flatMap { Day($0) }.map { standing < $0 } ?? true
    }

    private var nextCopil: Day? {
        Self.nextCopil(opened, after: fields.first { $0.spec.key == Decision.meeting.key }?.typed)
    }

    /// A field that only some values of another call for is asked then, or when it holds something.
    func isAsked(_ field: FormField) -> Bool {
        if let key = field.spec.explains { return isPushed(key) }
        guard let condition = field.spec.askedWhen else { return true }
        var tree = JSONObject()
        for other in fields where [field.spec.key, condition.key].contains(other.spec.key) { tree[other.spec.key] = other.typed }
        return field.spec.isAsked(in: tree)
    }
}
