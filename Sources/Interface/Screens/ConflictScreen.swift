import Canvas
import Domain
import Text

/// Two people changed the same line: every value in full with whose it is, a person chooses, nothing is decided before.
public struct ConflictScreen: Screen {
    public enum Command: Hashable, Sendable { case choose }

    private enum Origin: Sendable {
        /// A change that was just made and could not be stored.
        case change(Change, [OpenConflict], draft: String?)
        /// What waits in a record.
        case stored(RecordKey)
    }

    private let origin: Origin
    private var questions: [ConflictQuestion] = []
    /// The option taken for each question that was answered.
    private var chosen: [Int: Int] = [:]
    /// Somebody settled something here meanwhile: the next key is not taken for an answer to what it shows now.
    private var hasMoved = false
    private var sheet = SheetPart()

    /// `draft`: the text kept of the form it was typed in, of no use once it is settled.
    public init(_ conflicts: [OpenConflict], of change: Change, draft: String? = nil) { origin = .change(change, conflicts, draft: draft) }
    init(_ record: RecordKey) { origin = .stored(record) }

    public var bindings: [Binding<Command>] {
        [Binding([.enter, .letter(" ")], .choose, fr: "garder cette valeur", en: "keep this value", footer: true)]
    }

    public func title(_ context: Context) -> Phrase {
        switch origin {
        case .change: return Phrase(fr: "Deux modifications de la même ligne", en: "Two changes to the same line")
        case .stored(let key):
            let record = context.dossier.record(key)
            let subject = record.flatMap { record in record.disagreements.first?.subject(in: record) }
            let name = context.naming.name(subject ?? Ref(key))
            return Phrase(fr: "Conflit à trancher : \(name)", en: "Conflict to settle: \(name)")
        }
    }

    public func note(_ context: Context) -> Phrase? { sheet.note }
    public func subtitle(_ context: Context) -> Phrase? {
        switch origin {
        case .change(_, let conflicts, _): Self.told(conflicts)
        case .stored:
            Phrase(
                fr: "Deux copies du dossier ont modifié la même ligne. Choisissez la bonne valeur.",
                en: "Two copies of the dossier changed the same line. Choose the right value.")
        }
    }

    public mutating func refresh(_ context: Context) {
        let before = questions
        switch origin {
        case .change(let change, let conflicts, _): questions = Self.asked(change, conflicts, context)
        case .stored(let key): questions = context.dossier.record(key).map { ConflictQuestion.stored($0) } ?? []
        }
        // what was answered stands for what was shown, whoever settled something else meanwhile
        if questions != before, !before.isEmpty {
            let answers = chosen
            chosen = [:]
            for (place, question) in questions.enumerated() {
                chosen[place] = before.firstIndex(of: question).flatMap { answers[$0] }
            }
            hasMoved = true
        }
        let rows = questions.indices.flatMap { self.rows($0, context) }
        let nothing = SheetRow(.empty, Phrase(fr: "Plus rien à trancher ici.", en: "Nothing left to settle here.")[context.language])
        sheet.load(rows.isEmpty ? [nothing] : rows, size: Size(width: context.size.width, height: context.size.height - 6))
    }

    /// What follows from a value by itself is asked only where nothing else is.
    private static func asked(_ change: Change, _ conflicts: [OpenConflict], _ context: Context) -> [ConflictQuestion] {
        let all = ConflictQuestion.open(conflicts)
        return change.edits.flatMap { edit -> [ConflictQuestion] in
            let own = all.filter { $0.record == edit.record }
            let following = context.acts.following(edit)
            let asked = own.filter { !following.contains($0.path) }
            return asked.isEmpty ? own : asked
        }
    }

    private func rows(_ place: Int, _ context: Context) -> [SheetRow] {
        let question = questions[place]
        let field = context.dossier.schema[question.record.kind]?.field(at: question.path)
        let heading =
            question.isDeletion
            ? deletion(question, context) : ConflictRows.label(field, question.path, context).string.uppercased() + named(question, context)
        return [SheetRow(heading: SafeText(heading))]
            + question.options.enumerated().map { number, option in
                let mark = chosen[place] == number ? "[x]" : "[ ]"
                let text = option.words.map { $0[context.language] } ?? ConflictRows.text(option.value, field, context)
                return SheetRow(.empty, "\(mark) \(text)  (\(option.whose[context.language]))", .option(first(place) + number))
            }
    }

    /// What a change that was just made is about: the title of the screen tells it of what waits in a record.
    private func named(_ question: ConflictQuestion, _ context: Context) -> String {
        guard case .change = origin else { return "" }
        let nested: String? = question.path.steps.lazy.compactMap { if case .element(let id) = $0 { id } else { nil } }.first
        let part = Ref(question.record, nested: nested)
        return " · " + context.naming.name(context.item(part) == nil ? Ref(question.record) : part)
    }

    /// « SUPPRIMÉ PAR PAUL VASSEUR : DOC-ACC-012  Charte »
    private func deletion(_ question: ConflictQuestion, _ context: Context) -> String {
        guard case .change(let change, let conflicts, _) = origin else { return "" }
        let by = context.by(conflicts.first { $0.record == question.record }?.who)
        let seen = change.edits.first { $0.record == question.record }?.base.map { Record(question.record, $0) }
        let name = seen.map { context.naming.full($0) } ?? context.naming.name(Ref(question.record))
        let word =
            question.options[1].value != nil
            ? Phrase(fr: "Supprimé\(by.french) : \(name)", en: "Deleted\(by.english): \(name)")
            : Phrase(fr: "Modifié\(by.french) pendant que vous supprimiez : \(name)", en: "Changed\(by.english) while you deleted: \(name)")
        return word[context.language].uppercased()
    }

    /// The number of a question's first option, counted over all of them.
    private func first(_ place: Int) -> Int { questions.prefix(place).reduce(0) { $0 + $1.options.count } }

    public mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { sheet.handle(key) ? [] : nil }

    public func refusal(of command: Command, _ context: Context) -> Phrase? { context.readOnlyRefusal }

    /// Takes the value and goes on to the next line; the last one writes.
    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if hasMoved {
            hasMoved = false
            let by: Phrase = if case .stored(let key) = origin { context.by(context.changedBy[key]) } else { Phrase(same: "") }
            return [
                .say(
                    Phrase(
                        fr: "Ces valeurs ont changé entre-temps\(by.french) : relisez, puis choisissez.",
                        en: "These values changed meanwhile\(by.english): read them again, then choose."))
            ]
        }
        guard case .option(let number)? = sheet.selected?.target, let place = questions.indices.last(where: { first($0) <= number }) else {
            return [.close]
        }
        chosen[place] = number - first(place)
        if let next = questions.indices.first(where: { chosen[$0] == nil }) {
            refresh(context)
            sheet.select(.option(first(next)))
            return []
        }
        guard let change = settled(context) else { return [.close] }
        guard change.edits.contains(where: { !$0.writes.isEmpty }) else { return [.close] + kept }
        return [
            .close, .commit(change, draft: draftKey), .invite(Phrase(fr: "Conflit tranché.", en: "Conflict settled.")),
        ]
    }

    /// « Paul VASSEUR a modifié la même ligne que vous. »
    private static func told(_ conflicts: [OpenConflict]) -> Phrase {
        let who = conflicts.lazy.compactMap(\.who).first
        if conflicts.contains(where: { $0.conflicts.contains { $0.path == .deleted } }) {
            return Phrase(fr: "Rien n'est écrit pour l'instant : choisissez.", en: "Nothing is written for now: choose.")
        }
        return Phrase(
            fr: "Rien n'est écrasé : choisissez. \(who ?? "Quelqu'un") a modifié la même ligne que vous.",
            en: "Nothing is overwritten: choose. \(who ?? "Somebody else") changed what you are changing.")
    }

    /// What is said where nothing is left to write. A text for a record that stays deleted is kept.
    private var kept: [Effect<Never>] {
        let isDeleted = questions.indices.contains { questions[$0].isDeletion && chosen[$0] == 1 && questions[$0].options[1].value != nil }
        let forgotten: [Effect<Never>] = isDeleted ? [] : draftKey.map { [.removeDraft($0)] } ?? []
        return forgotten + [
            .say(
                isDeleted
                    ? Phrase(fr: "La fiche reste supprimée. Votre saisie est gardée.", en: "The record stays deleted. Your text is kept.")
                    : Phrase(fr: "Ce qui était enregistré est gardé, rien n'est écrit.", en: "What was saved is kept, nothing is written."))
        ]
    }

    private var draftKey: String? { if case .change(_, _, let draft) = origin { draft } else { nil } }

    private func settled(_ context: Context) -> Change? {
        switch origin {
        case .change(let change, let conflicts, _): return again(change, conflicts, context)
        case .stored(let key):
            let pairs = questions.indices.map { place in (questions[place].id, questions[place].options[chosen[place] ?? 0].value) }
            return context.dossier.record(key).map {
                context.acts.settle($0, Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
            }
        }
    }

    /// The change again, upon the record as it stands now, without the values given up.
    private func again(_ change: Change, _ conflicts: [OpenConflict], _ context: Context) -> Change {
        let edits = change.edits.compactMap { edit -> Edit? in
            let theirs = conflicts.first { $0.record == edit.record }?.theirs
            let own = questions.indices.filter { questions[$0].record == edit.record }
            let dropped = own.filter { chosen[$0] != 0 }.map { questions[$0] }
            if dropped.contains(where: \.isDeletion) { return nil }
            let writes = edit.writes.filter { write in !dropped.contains { $0.path == write.path } }
            guard own.contains(where: { questions[$0].isDeletion }), !edit.mine.isDeleted else {
                let following = context.acts.following(edit)
                guard let theirs, own.contains(where: { !following.contains(questions[$0].path) }) else {
                    return Edit(edit.record, base: theirs ?? edit.base, writes: writes)
                }
                return context.acts.again(edit, on: theirs, without: Set(dropped.map(\.path)))
            }
            // a file that is gone is written anew, a record set aside is brought back
            guard let theirs, !theirs.keys.isEmpty else {
                return Edit(edit.record, base: nil, writes: edit.mine.members.map { Write(Path($0.key), $0.value) })
            }
            return Edit(edit.record, base: theirs, writes: writes + [Write(.deleted, nil)])
        }
        return Change(Act(.settle, change.act.subject), edits, proposed: change.proposed)
    }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { sheet.draw(&grid, rect, context) }
    public func describe(_ context: Context) -> [SafeText] { sheet.describe(context) }
}
