import Text

/// A deadline that was pushed back, and why: kept beside it, in the thing whose deadline it is. The first date stays visible.
public enum Postponement {
    public static let on = Field.day("on", fr: "Reporté le", en: "Postponed on")
    public static let from = Field.day("from", fr: "Échéance d'avant", en: "Previous due date")
    public static let to = Field.day("to", fr: "Nouvelle échéance", en: "New due date", aim: .ahead)
    public static let meeting = Field.link("meeting", to: "meetings", fr: "Réunion", en: "Meeting")
    public static let reason = Field.line("reason", fr: "Motif", en: "Reason")
    public static let fields = [on.spec, from.spec, to.spec, meeting.spec, reason.spec]
    /// Where a thing keeps them; whatever has a deadline has it.
    public static let records = Field.records("postponements", of: fields, fr: "Reports", en: "Postponements")

    /// The reason as a question, where this deadline is pushed back.
    public static func asked(of deadline: FieldSpec) -> FieldSpec {
        FieldSpec(
            "\(deadline.key)_postponed", Phrase(fr: "Motif du report", en: "Reason for postponing"), .line, required: true,
            help: Phrase(fr: "pourquoi l'échéance est repoussée, en une phrase", en: "why the due date is pushed back, in one sentence"),
            explains: deadline.key)
    }

    // MARK: Kept along

    typealias Keeper = @Sendable (_ before: JSONObject, _ after: JSONObject, _ today: Day) -> [Write]

    /// What keeps each deadline among these fields that is pushed back, those of nested things included; nil where there is none. One
    /// that is brought forward is no postponement.
    static func keeper(of fields: [FieldSpec]) -> Keeper? {
        let own = fields.filter(\.isDeadline).map(\.key)
        let nested = fields.compactMap { field in field.nestedFields.flatMap(keeper).map { (field.key, $0) } }
        if own.isEmpty, nested.isEmpty { return nil }
        return { before, after, today in
            own.flatMap { pushed($0, before, after, today) } + nested.flatMap { key, keep in within(key, before, after, today, keep) }
        }
    }

    private static func pushed(_ key: String, _ before: JSONObject, _ after: JSONObject, _ today: Day) -> [Write] {
        guard before[key] != after[key], let old = before[key]?.text.flatMap({ Day($0) }) else { return [] }
        let new = after[key]?.text.flatMap { Day($0) }
        if let new, new <= old { return [] }
        let element = Path(records.key).element("\(today.text)-\(records.value(in: before).count + 1)")
        return [on.write(today, in: element), from.write(old, in: element), to.write(new, in: element)]
    }

    private static func within(_ key: String, _ before: JSONObject, _ after: JSONObject, _ today: Day, _ keep: Keeper) -> [Write] {
        guard before[key] != after[key], let olds = before[key]?.array else { return [] }
        let stored = Dictionary(olds.compactMap { old in old.id.map { ($0, old) } }, uniquingKeysWith: { first, _ in first })
        return (after[key]?.array ?? []).flatMap { new -> [Write] in
            guard let id = new.id, let old = stored[id], old != new, let before = old.object, let after = new.object else { return [] }
            let place = Path(key).element(id)
            return keep(before, after, today).map { Write(place.appending($0.path), $0.value) }
        }
    }

    /// Where the reason of a postponement stands, of a write of one; nil for any other.
    static func element(of path: Path) -> Path? {
        guard path.steps.count > 2, path.steps[path.steps.count - 3] == .key(records.key),
            case .element = path.steps[path.steps.count - 2]
        else { return nil }
        return Path(Array(path.steps.dropLast()))
    }
}

extension Edit {
    /// The postponements it makes: of none is said yet why, nor to which meeting.
    public var unexplained: [Path] {
        guard let base, writes.contains(where: { $0.path.steps.last == .key(Postponement.on.key) }) else { return [] }
        let (before, after) = (JSON.object(base), JSON.object(mine))
        return writes.compactMap { write -> Path? in
            guard write.path.steps.last == .key(Postponement.on.key), write.value != nil,
                let element = Postponement.element(of: write.path), before[element] == nil, let made = after[element]?.object,
                Postponement.reason.value(in: made).isBlank, Postponement.meeting.value(in: made) == nil
            else { return nil }
            return element
        }
    }

    /// The same, each postponement with this reason where it has none.
    public func because(_ reason: String) -> Edit {
        let places = unexplained
        guard !places.isEmpty, !reason.isBlank else { return self }
        return Edit(record, base: base, writes: writes + places.map { Postponement.reason.write(reason, in: $0) })
    }
}

extension Change {
    /// It pushes a deadline back and does not say why.
    public var isUnexplained: Bool { edits.contains { !$0.unexplained.isEmpty } }

    public func because(_ reason: String) -> Change { with(edits.map { $0.because(reason) }) }

    /// Whoever pushes a deadline back says why: asked of every change that somebody makes. What settles two writings of a record
    /// chooses among what was explained, or was not, before.
    public var unexplained: [Refusal] {
        if act.verb == .settle || act.verb == .outside || act.verb == .accept { return [] }
        return edits.flatMap { edit in
            edit.unexplained.map { place in
                let made = JSON.object(edit.mine)[place]?.object ?? JSONObject()
                return Refusal(
                    Postponement.refusalCode, edit.record, at: place.key(Postponement.reason.key),
                    Postponement.sentence(Postponement.from.value(in: made), Postponement.to.value(in: made)))
            }
        }
    }
}

extension Postponement {
    /// Of what is refused for want of a reason.
    public static let refusalCode = "R12"

    /// « Échéance repoussée du 01/10/2026 au 15/01/2027 : dites pourquoi en une phrase (« Motif du report »). »
    static func sentence(_ from: Day?, _ to: Day?) -> Phrase {
        let old = Phrase(fr: from.map { " du \($0.shown)" } ?? "", en: from.map { " from \($0.shown)" } ?? "")
        let new = Phrase(fr: to.map { " au \($0.shown)" } ?? ", sans autre jour", en: to.map { " to \($0.shown)" } ?? ", with no other day")
        return Phrase(
            fr: "Échéance repoussée\(old.french)\(new.french) : dites pourquoi en une phrase (« Motif du report »).",
            en: "Due date pushed back\(old.english)\(new.english): say why in one sentence (“Reason for postponing”).")
    }
}
