import Canvas
import Domain
import Text

/// « À traiter »: everything that waits, by what it waits for.
struct ToDoScreen: ListScreen {
    enum Own: Hashable { case open, validate, sendBack, remind, sent, all, export }

    private let category: ToDo.Category?
    /// What waits for others too.
    private var isAll = false
    var list = ListPart(canMark: true)

    init(category: ToDo.Category? = nil) { self.category = category }

    var own: [Binding<Own>] {
        [
            Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter(" ")], .validate, fr: "valider la preuve", en: "validate the evidence", footer: true),
            Binding([.letter("r")], .sendBack, fr: "la renvoyer", en: "return it", footer: true),
            Binding([.letter("p")], .remind, fr: "préparer les relances", en: "prepare the reminders", footer: true),
            Binding([.letter("s")], .sent, fr: "les relances préparées sont envoyées", en: "the prepared reminders are sent"),
            Binding([.letter("t")], .all, fr: "à moi, ou tout", en: "mine, or all", footer: true), .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "À traiter", en: "To do") }

    func note(_ context: Context) -> Phrase? { list.note }

    mutating func refresh(_ context: Context) {
        let isFirst = list.rows.isEmpty
        var rows = DepositRows.rows(context, columns: 3)
        let toDo = isAll ? context.facts.toDo : context.toDo
        for category in ToDo.Category.allCases {
            let entries = toDo.entries(category)
            guard !entries.isEmpty else { continue }
            let counted = toDo.counted(category)
            rows.append(.heading(context.text(Phrase(fr: counted.french.uppercased(), en: counted.english.uppercased()))))
            rows += entries.map { row($0, context) }
        }
        let isReminded = rows.contains { $0.cells.count > 3 }
        list.columns = .fitted(rows, first: 24, limits: [8, 23] + (isReminded ? [16] : []), alignments: [.leading, .trailing])
        list.ask(context) { .waiting([]) }
        list.load(rows, height: context.size.height - 5)
        if isFirst, let category, let first = toDo.entries(category).first { list.select(first.ref) }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .open:
            guard let ref = list.selected?.ref else { return [] }
            return DepositRows.open(ref, marked: list.targets, context) ?? [.open(screen(ref, context))]
        case .validate, .sendBack:
            let targets = list.targets
            list.clearMarks()
            let (effects, left): ([Effect<Never>], [Ref]) =
                command == .validate ? EvidenceActs.validate(targets, context) : EvidenceActs.sendBack(targets, context)
            list.keepMarks(left)
            return effects
        case .remind: return [.remind]
        case .sent: return Self.sent(context)
        case .all:
            isAll.toggle()
            refresh(context)
            return []
        case .export:
            let columns = [Phrase(fr: "Sujet", en: "Subject"), Phrase(same: "Service"), Phrase(fr: "Quand", en: "When")]
            return [list.exported(title(context), group: Phrase(fr: "À traiter", en: "To do"), columns: columns, context)]
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        guard case .refs(let refs) = answer, let hold else { return [] }
        return DepositRows.attach(hold, to: refs, context) ?? []
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        switch command {
        case .validate, .sendBack:
            EvidenceActs.refusal(list.targets, context)
        case .remind, .sent: context.readOnlyRefusal ?? context.refusal(of: .remind, on: [])
        case .export: context.readOnlyRefusal
        case .all: context.toDo.entries.count == context.facts.toDo.entries.count ? Self.allMine : nil
        case .open: nil
        }
    }

    private static let allMine = Phrase(
        fr: "Rien d'autre n'attend : tout est dans cette liste.", en: "Nothing else waits: all is in this list.")

    /// A conflict of a checklist itself, not of one of its points, has no sheet to show it.
    private func screen(_ ref: Ref, _ context: Context) -> any Screen {
        ref.kind == Checklist.name && ref.nested == nil ? ConflictScreen(ref.record) : Screens.screen(for: ref, context)
    }

    /// Who may remind of it says that it left.
    private static func sent(_ context: Context) -> [Effect<Never>] {
        guard let change = context.acts.sendPrepared(where: { context.refusal(of: .remind, on: [$0]) == nil }) else {
            return [
                .say(Phrase(fr: "Aucune relance préparée n'attend : P les prépare.", en: "No prepared reminder waits: P prepares them."))
            ]
        }
        return [
            .commit(change),
            .invite(Phrase(fr: "Relances notées comme envoyées.", en: "Reminders noted as sent.")),
        ]
    }

    private func row(_ entry: ToDo.Entry, _ context: Context) -> ListRow {
        let service = entry.service.map { context.naming.short($0) } ?? ""
        let when = entry.day.map { day -> Phrase in
            let days = context.today - day
            if entry.category == .blocked, days == 0 { return Phrase(fr: "depuis aujourd'hui", en: "since today") }
            if entry.category == .blocked { return Phrase(fr: "depuis \(days) j", en: "for \(days) d") }
            if days > 0, entry.category == .evidenceExpiring {
                return Phrase(fr: "périmée depuis \(days) j", en: "expired \(days) d ago")
            }
            return days > 0 && entry.category.isUrgent
                ? Phrase(fr: "en retard de \(days) j", en: "\(days) d late") : Phrase(fr: "\(day.shown)", en: "\(day.shown)")
        }
        let said =
            context.dossier.hasPreparedReminder(of: entry.ref)
            ? Reminding.waiting : Reminding.phrase(context.dossier.reminders(of: entry.ref))
        let reminded = said.map { [context.text($0)] } ?? []
        return ListRow(
            entry.ref, [SafeText(context.naming.waiting(entry)), SafeText(service), when.map { context.text($0) } ?? .empty] + reminded,
            tone: entry.category.isUrgent ? .bad : .neutral, of: .waiting(entry))
    }
}
