import Canvas
import Domain
import Exchange
import Text

/// The list of the records of one kind, drawn from its field table. What can be done to several is done to those marked, as one act.
struct RecordListScreen: CellScreen, ArrangedScreen {
    enum Own: Hashable {
        case open, add, edit, fill, status, validate, sendBack, link, delete, uses, decisions, export, departure, remind, cell(CellCommand)
    }

    private let name: KindName
    var list = ListPart(canMark: true)
    private(set) var kind: Kind?
    /// What a row tells, shown or not, by its keys.
    private var told: [String] = []
    /// Those whose texts say little without their heading: days, numbers.
    private var bare: Set<String> = []
    /// The words of the one status of these records, and the sets of links that are made from here.
    private var states: [Choice] = []
    private var links: [FieldSpec] = []
    /// Somebody can be reminded of records of this kind.
    private var isRemindable = false
    private var linking: Linking?
    var filling = Filling()

    init(_ name: KindName) { self.name = name }

    var columns: [FieldSpec] { told.filter { $0 != Reminding.field.key }.compactMap { kind?.field($0) } }
    func place(of key: String) -> Int? { told.firstIndex(of: key) }

    var own: [Binding<Own>] {
        if let cell = list.cell { return CellCommand.bindings(isTyping: !cell.isFresh).map { $0.map(Own.cell) } }
        let decisions: [Binding<Own>] =
            name == "meetings" ? [Binding([.letter("t")], .decisions, fr: "toutes les décisions", en: "all decisions", footer: true)] : []
        let isEvidence = name == Evidence.kind.name
        let isOfPeople = [Post.kind.name, Person.kind.name].contains(name)
        let departure: [Binding<Own>] =
            isOfPeople ? [Binding([.letter("p")], .departure, fr: "départ ou mutation", en: "departure or transfer", footer: true)] : []
        let remind: [Binding<Own>] =
            isRemindable ? [Binding([.letter("p")], .remind, fr: "relancer", en: "remind")] : []
        let validate = Binding([.letter(" ")], Own.validate, fr: "valider", en: "validate", footer: true)
        return (isEvidence ? [validate] : []) + [
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("a"), .insert], .add, fr: "ajouter", en: "add", footer: true),
            Binding([.letter("e")], .edit, fr: "modifier", en: "edit", footer: true),
            isEvidence
                ? Binding([.letter("r")], .sendBack, fr: "renvoyer", en: "return", footer: true)
                : Binding([.letter("r")], .status, fr: "état", en: "status", footer: true),
            Binding([.function(4)], .fill, fr: "modifier dans la liste", en: "edit in the list", footer: true),
        ] + decisions + departure + remind + [
            Binding([.delete, .letter("d")], .delete, fr: "supprimer", en: "delete", footer: true),
            Binding([.function(7), .letter("l")], .link, fr: "lier", en: "link"),
            Binding([.letter("b")], .uses, fr: "utilisé par", en: "used by", footer: true),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { list.title(else: kind?.plural ?? Phrase(same: name.rawValue)) }
    var viewed: (list: String, shape: ListShape)? { (name.rawValue, list.standing) }
    func arrangement(_ context: Context) -> Arrangement? {
        kind.map { kind in
            let widths = zip(told, list.columns.widths(in: ListPart.room(context.size.width)))
            return Arrangement(
                source: .records(of: kind), standard: kind.columns, shape: list.shape, key: list.key(name.rawValue),
                widths: Dictionary(widths.filter { $0.1 > 0 }, uniquingKeysWith: { first, _ in first }))
        }
    }
    var tellsDetail: Bool { list.cell == nil }
    /// Its whole name, then what the columns cut or have no room for, the shortest first.
    func detail(_ context: Context) -> Phrase? {
        guard let row = list.selected, let record = row.ref.flatMap({ context.dossier.record($0.record) }) else { return nil }
        let named = [kind?.titleKey, kind?.referenceKey].compactMap(\.self)
        let width = context.size.width
        let others = list.hidden(row, width: width).filter { !named.contains(told[$0.place]) }.map { place, text in
            bare.contains(told[place]) ? list.headings[place] + " " + text : text
        }.sorted { $0.width < $1.width }
        let rest = others.reduce(SafeText.empty) { $0 + " · " + $1 }
        let name = SafeText(context.naming.full(record)).fitted(to: max(width / 2, width - 2 - rest.width))
        return Phrase(same: (name + rest).string)
    }

    mutating func refresh(_ context: Context) {
        kind = context.dossier.schema[name]
        guard let kind else { return }
        if case .choice(let choices)? = kind.statusKey.flatMap({ kind.field($0) })?.kind { states = choices }
        isRemindable = kind.field(Reminding.field.key) != nil
        links = kind.fields.filter { $0.isLink && $0.isLinkSet }
        list.arrange(name.rawValue, context)
        let records = context.dossier.records(name)
        let isReminded = isRemindable && records.contains { Reminding.sent($0.tree) > 0 }
        let own = FacetRows(
            kind.sorted(records).map { .record($0) }, .records(of: kind), ListPlan(kind), list.shape,
            more: isReminded ? [Reminding.field.key] : [], context)
        told = own.facets.map(\.key)
        bare = Set(own.facets.filter { $0.isDay || $0.isNumber }.map(\.key))
        (list.headings, list.looks, list.invitation) = (own.headings, own.looks, invitation(kind))
        let deposits =
            name == Evidence.kind.name
            ? DepositRows.rows(
                context, columns: told.count, name: own.place(of: kind.titleKey) ?? 0, word: own.place(of: kind.statusKey) ?? told.count - 1
            )
            : []
        let heading = deposits.isEmpty ? [] : [ListRow.heading(context.text(kind.plural))]
        let isFirst = list.rows.isEmpty
        list.ask(context) { .records(of: kind) }
        let rows = deposits + heading + own.rows
        list.columns = own.columns(of: rows, filled: filling.column)
        list.load(rows, height: context.size.height - 6)
        if isFirst, name == Meeting.kind.name, let next = context.facts.cycle.nextCopil { list.select(next.reference) }
        reachCell(context)
    }

    /// What they are for, and which key begins.
    private func invitation(_ kind: Kind) -> Phrase {
        let purpose = kind.purpose.map { Phrase(fr: $0.french + " ", en: $0.english + " ") } ?? Phrase(same: "")
        let tables: [KindName] = [FunctionalDocument.kind.name, CorrectiveAction.kind.name, Post.kind.name, Person.kind.name]
        let begin =
            tables.contains(name)
            ? Phrase(
                fr: "Rien encore : A pour ajouter, ou collez un tableau copié du tableur.",
                en: "Nothing yet: A to add, or paste a table copied from a spreadsheet.")
            : Phrase(fr: "Rien encore : A pour ajouter.", en: "Nothing yet: A to add.")
        return Phrase(fr: purpose.french + begin.french, en: purpose.english + begin.english)
    }

    mutating func left(_ context: Context) -> [Effect<Message>] {
        refresh(context)
        return []
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        switch command {
        case .status where states.isEmpty: Phrase(fr: "Ces fiches n'ont pas d'état.", en: "These records have no status.")
        case .link where links.isEmpty: Phrase(fr: "Ces fiches ne se lient pas d'ici.", en: "These records are not linked from here.")
        case .validate, .sendBack: EvidenceActs.refusal(list.targets, context)
        case .add: context.readOnlyRefusal ?? context.refusal(of: [kind?.deed ?? .organise], on: Ref(name, "-"))
        case .edit, .fill: context.readOnlyRefusal ?? list.selected?.ref.flatMap { context.refusal(of: kind?.allDeeds ?? [], on: $0) }
        case .link: context.readOnlyRefusal ?? refusal(of: kind?.allDeeds, context)
        case .status: context.readOnlyRefusal ?? refusal(of: (kind?.statusKey).flatMap { kind?.deed(at: Path($0)) }.map { [$0] }, context)
        case .delete: context.readOnlyRefusal ?? refusal(of: [.remove], context)
        case .export: context.readOnlyRefusal
        case .remind: ReminderActs.refusal(context)
        case .cell(let command): cellRefusal(of: command)
        default: nil
        }
    }

    /// Asked of the rows it would be done to.
    private func refusal(of deeds: [Deed]?, _ context: Context) -> Phrase? {
        deeds.flatMap { context.refusalOfAll($0, on: list.targets) }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .export: return export(context)
        case .decisions: return [.open(RecordListScreen("decisions"))]
        case .fill: return fill(context)
        case .remind: return ReminderActs.prepare(list.reached, context)
        case .cell(let command): return perform(command, context)
        case .add: return kind.map { [.open(FormScreen(.newRecord($0.name, id: context.makeID()), context))] } ?? []
        default: break
        }
        if command == .open,
            let effects: [Effect<Message>] = list.selected?.ref.flatMap({ DepositRows.open($0, marked: list.targets, context) })
        {
            return effects
        }
        guard let ref = list.selected?.ref, let record = context.dossier.record(ref.record) else { return [] }
        switch command {
        case .open: return [.open(Screens.screen(for: ref, context))]
        case .edit:
            let targets = list.targets
            return [
                .open(
                    targets.count > 1 ? FormScreen(.several(targets), context) : FormScreen(.record((targets.first ?? ref).record), context)
                )
            ]
        case .uses: return [.open(UsesScreen(ref))] + list.onlySelected(context)
        case .departure: return [.open(DepartureScreen(ref))] + list.onlySelected(context)
        case .delete:
            return DeleteQuestion.effects(records(list.targets, context), context)
        case .validate, .sendBack:
            let targets = list.targets
            let (effects, left): ([Effect<Message>], [Ref]) =
                command == .validate ? EvidenceActs.validate(targets, context) : EvidenceActs.sendBack(targets, context)
            return settle(effects, left: left)
        case .status:
            let current = kind?.statusKey.flatMap { record.tree[$0]?.text }
            let status = Hold(list.targets, .fields([kind?.statusKey].compactMap(\.self)), context)
            return [.open(ChoiceScreen(Phrase(fr: "État", en: "Status"), states, selected: current), on: status)]
        case .link:
            if links.count == 1 { return link(list.targets, links[0], context) }
            return [
                .open(ChoiceScreen(Words.link, links.map { Choice($0.key, $0.label) }), on: Hold(list.targets, .presence, context))
            ]
        case .add, .decisions, .export, .fill, .cell, .remind: return []
        }
    }

    private func records(_ refs: [Ref], _ context: Context) -> [Record] { refs.compactMap { context.dossier.record($0.record) } }

    private mutating func link(_ refs: [Ref], _ field: FieldSpec, _ context: Context) -> [Effect<Message>] {
        let linking = Linking(refs, field, context)
        self.linking = linking
        return [.open(linking.picker, on: Hold(refs, .presence, context))]
    }

    /// The list in the order and with the filter that are seen; columns and texts that a narrow window cuts are whole.
    private func export(_ context: Context) -> [Effect<Message>] {
        guard let kind else { return [] }
        let (source, asking) = (Source.records(of: kind), context.asking)
        let columns = told.compactMap { source.facet($0) }
        let rows = list.shown.compactMap { list.rows[$0].subject }.compactMap { subject -> [String]? in
            guard case .record = subject else { return nil }
            return columns.map { $0.text(subject, asking) }
        }
        let table = [columns.map { $0.label[context.language] }] + rows
        return [.export(TableWriter.csv(table), list: RecordID.slug(of: kind.plural[context.language]))]
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Message>] {
        if list.cell != nil { return choose(answer, context) }
        if case .done(let left) = answer { list.keepMarks(left) }
        if case .goTo(let ref) = answer { list.select(ref) }
        guard let hold else { return [] }
        if case .choice(let key) = answer, let field = links.first(where: { $0.key == key }) { return link(hold.refs, field, context) }
        if case .refs(let refs) = answer, let effects: [Effect<Message>] = DepositRows.attach(hold, to: refs, context) { return effects }
        if case .choice(let choice) = answer, let other = Cancelling.destination(choice, context),
            let meeting = hold.refs.first.flatMap({ context.dossier.record($0.record) })
        {
            return [.commit(context.acts.cancel(meeting, movingTo: other)), .invite(Cancelling.done(meeting, movingTo: other, context))]
        }
        switch answer {
        case .choice(let value): return set(value, records(hold.refs, context), context)
        case .refs(let refs): return settle(linking?.effects(refs, context) ?? [], left: [])
        case .create(let kind): return linking.map { [.open($0.form(kind, context))] } ?? []
        case .confirmed, .goTo, .text, .done: return []
        }
    }

    private mutating func set(_ value: String, _ records: [Record], _ context: Context) -> [Effect<Message>] {
        guard let key = kind?.statusKey, let field = kind?.field(key), states.contains(where: { $0.value == value }) else { return [] }
        if let meeting = records.first(where: { Cancelling.question($0, status: value, context) != nil }),
            let question = Cancelling.question(meeting, status: value, context)
        {
            list.keepMarks(records.map(\.reference).filter { $0.record != meeting.key })
            return [.open(question, on: Hold([meeting.reference], .fields([Meeting.status.key, Meeting.agenda.key]), context))]
        }
        let write = Write(Path(key), .string(value))
        // a word that asks for another field opens that field, once for all
        let fields = kind?.fields ?? []
        if let asked = records.lazy.compactMap({ FollowUpField.field(fields, by: key, value, in: $0.tree) }).first {
            if records.count == 1, let form = FollowUpField.form(records[0], write, context) {
                return FollowUpField.opening(form, context)
            }
            return [.open(FormScreen(.several(records.map(\.reference)), context, preset: [write], focus: asked.key))]
        }
        let batch = Batch(
            records.map(\.reference), context, except: { _, change in FormScreen.refusal(of: change, context.dossier)?.phrase }
        ) {
            ref in context.dossier.record(ref.record).map { context.acts.edit($0, [write]) }
        }
        if records.count == 1, let own = refused(records[0], write, context) { return own }
        if batch.change == nil { list.keepMarks(batch.left) }
        let what = records.count == 1 ? field.word(value) : Batch.what(write, field, context)
        return settle(batch.effects([what], .fields([key]), context), left: batch.left)
    }

    /// A word that a rule stands against opens the field the rule names.
    private func refused(_ record: Record, _ write: Write, _ context: Context) -> [Effect<Message>]? {
        let change = context.acts.edit(record, [write])
        guard context.refusal(of: change) == nil, let refusal = FormScreen.refusal(of: change, context.dossier),
            case .key(let asked)? = refusal.path.steps.last
        else { return nil }
        return [.open(FormScreen(.record(refusal.record), context, preset: [write], focus: asked)), .say(refusal.phrase)]
    }
}

private enum Words {
    static let link = Phrase(fr: "Lier à", en: "Link to")
}
