import Canvas
import Domain
import Text

/// The review sheet of a meeting: its agenda, what earlier decisions became, late actions, blocked points; a decision is recorded from here.
struct MeetingScreen: Screen {
    enum Command: Hashable { case open, decide, follow, edit, agenda, uses, history, part(PartCommand) }

    private let ref: Ref
    private var sheet = SheetPart()
    private var thing: SheetThing

    init(_ ref: Ref) {
        self.ref = ref
        thing = SheetThing(ref)
    }

    var mode: Int { sheet.mode }
    var bindings: [Binding<Command>] {
        sheet.commands.bindings(
            after: [
                Binding([.letter("a"), .insert], .decide, fr: "enregistrer une décision", en: "record a decision", footer: true),
                Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
                Binding([.letter("s")], .follow, fr: "suite de la décision", en: "follow-up of the decision", footer: true),
                Binding([.letter("o")], .agenda, fr: "ajouter un sujet", en: "add a subject", footer: true),
                Binding([.letter("e")], .edit, fr: "modifier la séance", en: "edit the meeting", footer: true),
                Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by"),
                Binding([.letter("h")], .history, fr: "historique", en: "history"),
            ], Command.part)
    }

    func title(_ context: Context) -> Phrase { Phrase(same: context.naming.name(ref)) }
    func note(_ context: Context) -> Phrase? { sheet.note }

    func subtitle(_ context: Context) -> Phrase? {
        guard let meeting = context.dossier.record(ref.record), let day = meeting[Meeting.day] else { return nil }
        let parts = [ClockText.shown(meeting[Meeting.time])[context.language], meeting[Meeting.place]].filter { !$0.isEmpty }
        let state = meeting[Meeting.status].phrase
        return Phrase(
            fr: ([day.shownWithWeekday.french] + parts + [state.french]).joined(separator: " · "),
            en: ([day.shownWithWeekday.english] + parts + [state.english]).joined(separator: " · "))
    }

    mutating func refresh(_ context: Context) {
        thing.see(context)
        let rows = context.dossier.record(ref.record).map { MeetingSheet($0, context).rows } ?? []
        sheet.load(rows, size: Size(width: context.size.width, height: context.size.height - 6))
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? { sheet.handle(key) ? [] : nil }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        if [.open, .decide, .edit, .agenda, .follow].contains(command), let gone = thing.gone(context) { return gone }
        if [.decide, .edit, .agenda, .follow].contains(command), let refusal = context.readOnlyRefusal { return refusal }
        var isWriting = [.decide, .edit, .agenda].contains(command)
        if command == .open, case .nested? = sheet.selected?.target { isWriting = true }
        if isWriting, let refusal = context.refusal(of: .decide, on: [ref]) { return refusal }
        if command == .follow, decision(context) == nil {
            return Phrase(fr: "Placez-vous sur une décision.", en: "Go to a decision.")
        }
        if command == .follow, let decision = decision(context) { return context.refusal(of: .followUp, on: [decision.reference]) }
        return nil
    }

    private func decision(_ context: Context) -> Record? {
        guard case .link(let target)? = sheet.selected?.target, target.kind == "decisions" else { return nil }
        return context.dossier.record(target.record)
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        if [.open, .decide, .follow].contains(command), let phrase = thing.missing(&sheet, context) { return [.say(phrase)] }
        switch command {
        case .open: return follow(context)
        case .decide:
            let subjects = subjects(context)
            guard !subjects.isEmpty else { return [.open(decisionForm(about: [], context))] }
            let names = subjects.map { context.naming.short($0) }.joined(separator: ", ")
            let said = Phrase(
                fr: "Sur la ligne en main : « Concerne » tient déjà \(names).",
                en: "About the line in hand: “Concerns” holds \(names) already.")
            return [.open(decisionForm(about: subjects, context)), .say(said)]
        case .follow:
            let day = context.dossier.record(ref.record)?[Meeting.day] ?? context.today
            return decision(context).map { DecisionActs.ask($0, on: day, context) } ?? []
        case .edit: return [.open(FormScreen(.record(ref.record), context))]
        case .agenda:
            return [
                .open(
                    FormScreen(
                        .nested(ref.record, Path(Meeting.agenda.key).element(context.makeID()), isNew: true), context,
                        focus: AgendaPoint.title.key))
            ]
        case .uses: return [.open(UsesScreen(ref))]
        case .history: return [.open(HistoryScreen(ref.record))]
        case .part(let command):
            sheet.perform(command)
            return []
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        switch answer {
        case .choice(let value): return hold.flatMap { DecisionActs.follow(value, $0, context) } ?? []
        case .goTo(let added): sheet.select(added.nested.map { .nested(Path(Meeting.agenda.key).element($0)) } ?? .link(added))
        case .refs, .confirmed, .create, .text, .done: break
        }
        return []
    }

    private func follow(_ context: Context) -> [Effect<Never>] {
        switch sheet.selected?.target {
        case .link(let target): return [.open(target.kind == "meetings" ? RecordScreen(target) : Screens.screen(for: target, context))]
        case .nested(let path): return [.open(FormScreen(.nested(ref.record, path), context))]
        case .settle: return [.open(ConflictScreen(ref.record))]
        case .field, .add, .option, .path, nil: return [.open(RecordScreen(ref))]
        }
    }

    /// What the line in hand is about. Looking back at a meeting is no subject of a decision.
    private func subjects(_ context: Context) -> [Ref] {
        switch sheet.selected?.target {
        case .link(let target): return target.kind == Meeting.kind.name ? [] : [target]
        case .nested(let path):
            let point = context.dossier.record(ref.record).flatMap { JSON.object($0.tree)[path]?.object }
            return point.map { AgendaPoint.subjects.value(in: $0).filter { $0.kind != Meeting.kind.name } } ?? []
        default: return []
        }
    }

    /// A decision of this meeting, numbered next.
    private func decisionForm(about subjects: [Ref], _ context: Context) -> FormScreen {
        var preset = [Decision.meeting.write(ref), Decision.reference.write(MeetingSheet.nextReference(ref, context))]
        if !subjects.isEmpty { preset.append(Decision.concerns.write(subjects)) }
        return FormScreen(.newRecord("decisions", id: context.makeID()), context, preset: preset, focus: Decision.text.key)
    }

    var takesText: Bool { sheet.takesText }
    var aim: [Ref] { sheet.aim }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { sheet.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { sheet.describe(context) }
}
