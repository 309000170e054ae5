import Canvas
import Domain
import Text

/// « À traiter »: everything that waits, a thing once, by what it waits for or by whose it is.
struct ToDoScreen: ListScreen {
    enum Own: Hashable { case open, validate, sendBack, remind, sent, scope, horizon, advice, export }

    private let category: ToDo.Category?
    /// Nil: as it begins for the person.
    private var asked: Outlook?
    var list = ListPart(canMark: true)

    init(category: ToDo.Category? = nil) { self.category = category }

    init(_ view: NamedView, _ language: Language) {
        category = nil
        asked = view.shape(language).outlook
        list.open(view, language)
    }

    var viewed: (list: String, shape: ListShape)? {
        var shape = list.standing
        shape.outlook = asked
        return (NamedView.waiting, shape)
    }

    var own: [Binding<Own>] {
        [
            Binding([.enter], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter(" ")], .validate, fr: "valider la preuve", en: "validate the evidence", footer: true),
            Binding([.letter("r")], .sendBack, fr: "la renvoyer", en: "return it", footer: true),
            Binding([.letter("p")], .remind, fr: "relancer", en: "remind", footer: true),
            Binding([.letter("s")], .sent, fr: "relances envoyées, ou pas", en: "reminders sent, or not"),
            Binding([.letter("t")], .scope, fr: "à moi, mon service, tout, par service", en: "mine, my service, all, by service"),
            Binding([.letter("h")], .horizon, fr: "7 jours, 30 jours, jusqu'à l'audit", en: "7 days, 30 days, up to the audit"),
            Binding([.character("=")], .advice, fr: "expliquer le contrôle", en: "explain the check", footer: true), .export(.export),
        ]
    }

    func outlook(_ context: Context) -> Outlook { asked ?? context.facts.outlook(of: context.person) }

    /// What it holds where it is not everything due within a week.
    func title(_ context: Context) -> Phrase {
        if let view = list.opened { return view.name }
        let outlook = outlook(context)
        let parts = [
            Self.name, outlook.scope == .all ? nil : outlook.scope.phrase, outlook.horizon == .week ? nil : outlook.horizon.phrase,
        ].compactMap(\.self)
        return Phrase(fr: parts.map(\.french).joined(separator: ", "), en: parts.map(\.english).joined(separator: ", "))
    }

    private static let name = Phrase(fr: "À traiter", en: "To do")

    var tellsDetail: Bool { true }
    /// Its whole name and every reason: a narrow row cuts them.
    func detail(_ context: Context) -> Phrase? {
        guard case .waiting(let row)? = list.selected?.subject else { return nil }
        let reasons = SafeText(context.naming.reasons(row, on: context.today))
        let room = context.size.width - 5 - reasons.width
        if room < 12 { return Phrase(same: reasons.string) }
        return Phrase(same: "\(SafeText(context.naming.waiting(row)).fittedName(to: room)) · \(reasons)")
    }

    mutating func refresh(_ context: Context) {
        let isFirst = list.rows.isEmpty
        let waiting = WaitingList(outlook(context), context.asking)
        let headings = waiting.headings(of: waiting.rows)
        var rows = DepositRows.rows(context, columns: 3)
        var group: WaitingList.Group?
        for row in waiting.rows {
            let own = waiting.group(row)
            if own != group, let heading = headings[own] {
                group = own
                rows.append(.heading(context.text(Phrase(fr: heading.french.uppercased(), en: heading.english.uppercased()))))
            }
            rows.append(self.row(row, context))
        }
        let isReminded = rows.contains { $0.cells.count > 3 }
        let reasons = context.size.width < 100 ? 24 : 44
        list.columns = .fitted(rows, first: 24, limits: [8, reasons] + (isReminded ? [16] : []))
        list.invitation = Phrase(fr: "Rien n'attend.", en: "Nothing waits.")
        list.looks = [.title, .quiet, .state, .quiet]
        list.ask(context) { .waiting([]) }
        list.load(rows, height: context.size.height - 5)
        if isFirst, let category, let first = waiting.rows.first(where: { $0.categories.contains(category) }) { list.select(first.ref) }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .open:
            guard let ref = list.selected?.ref else { return [] }
            return DepositRows.open(ref, marked: list.targets, context) ?? [.open(screen(ref, context))]
        case .validate, .sendBack:
            let targets = list.targets
            let (effects, left): ([Effect<Never>], [Ref]) =
                command == .validate ? EvidenceActs.validate(targets, context) : EvidenceActs.sendBack(targets, context)
            return settle(effects, left: left)
        case .remind: return ReminderActs.prepare(list.reached, outlook(context).horizon, context)
        case .sent: return ReminderActs.sent(list.marks.refs.isEmpty ? [] : list.targets, context)
        case .scope: return look(context) { $0.scope = Self.next(after: $0.scope, among: Permission.scopes(context.duties)) }
        case .horizon: return look(context) { $0.horizon = Self.next(after: $0.horizon, among: Self.horizons(context)) }
        case .advice: return [.open(ChecksScreen.advice(on: checks, context))]
        case .export:
            let columns = [Phrase(fr: "Sujet", en: "Subject"), Phrase(same: "Service"), Phrase(fr: "Raisons", en: "Reasons")]
            return [list.exported(Self.name, group: Self.name, columns: columns, context)]
        }
    }

    /// The same list, as far ahead or for whom it is asked now; the thing under the cursor stays there.
    private mutating func look(_ context: Context, _ change: (inout Outlook) -> Void) -> [Effect<Never>] {
        var outlook = outlook(context)
        change(&outlook)
        asked = outlook
        refresh(context)
        // what is not in this list was taken away by nobody
        _ = list.takeLost()
        return []
    }

    private static func next<Value: Equatable>(after value: Value, among all: [Value]) -> Value {
        let place = all.firstIndex(of: value).map { ($0 + 1) % all.count } ?? 0
        return all.indices.contains(place) ? all[place] : value
    }

    private static func horizons(_ context: Context) -> [Outlook.Horizon] {
        Outlook.Horizon.allCases.filter { $0 != .audit || context.facts.cycle.nextAudit != nil }
    }

    /// The checks that found the thing in hand.
    private var checks: [(code: String, detail: Phrase?)] {
        guard case .waiting(let row)? = list.selected?.subject else { return [] }
        let told = row.reasons.filter { if case .check = $0.category { true } else { false } }.map { ($0.category.name, $0.detail) }
        if !told.isEmpty { return told }
        return row.categories.compactMap { if case .check(let code) = $0 { (code, nil) } else { nil } }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        if case .done(let left) = answer { list.keepMarks(left) }
        guard case .refs(let refs) = answer, let hold else { return [] }
        return DepositRows.attach(hold, to: refs, context) ?? []
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        switch command {
        case .validate, .sendBack:
            EvidenceActs.refusal(list.targets, context)
        case .remind, .sent: ReminderActs.refusal(context)
        case .export: context.readOnlyRefusal
        case .scope where Permission.scopes(context.duties).count < 2: Permission.refusal(of: .all, by: context.duties)
        case .advice where checks.isEmpty: Self.noCheck
        case .open, .scope, .horizon, .advice: nil
        }
    }

    private static let noCheck = Phrase(
        fr: "Aucun contrôle n'a trouvé cette ligne : elle attend pour la raison qu'elle dit.",
        en: "No check found this row: it waits for the reason it tells.")

    /// A conflict of a checklist itself, not of one of its points, has no sheet to show it.
    private func screen(_ ref: Ref, _ context: Context) -> any Screen {
        ref.kind == Checklist.name && ref.nested == nil ? ConflictScreen(ref.record) : Screens.screen(for: ref, context)
    }

    private func row(_ row: ToDo.Row, _ context: Context) -> ListRow {
        let service = row.service.map { context.naming.short($0) } ?? ""
        let said =
            context.dossier.hasPreparedReminder(of: row.ref)
            ? Reminding.waiting : Reminding.phrase(context.dossier.reminders(of: row.ref))
        let reminded = said.map { [context.text($0)] } ?? []
        return ListRow(
            row.ref,
            [SafeText(context.naming.waiting(row)), SafeText(service), SafeText(context.naming.reasons(row, on: context.today))] + reminded,
            tone: row.isUrgent ? .bad : .neutral, of: .waiting(row))
    }
}
