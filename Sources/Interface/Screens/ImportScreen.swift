import Canvas
import Domain
import Exchange
import Text

/// A table pasted or read from a file, before anything is written: which list it is, what each column becomes, what the whole
/// would do. Enter does it in one act, Esc leaves no trace.
struct ImportScreen: Screen {
    enum Command: Hashable { case apply, next, previous, ignore, kind, reason, pane, leave }
    enum Message: Sendable {
        case read(FileReply)
        /// The number of the wait it ends.
        case planned(Result<PlannedTable, TableProblem>, Int)
        case answered(CommitReply)
    }

    /// The path being typed; nil once there is a table.
    private(set) var path: TextField?
    private var problem: Phrase?
    private(set) var table: TableImport?
    private(set) var plan: ImportPlan?
    private var plannedAt = 0
    /// Lines being read off the loop; nil when nothing is.
    private(set) var awaited: Int?
    /// Counts the readings: what comes of one that another followed is dropped.
    private var waits = 0
    /// What to read as the screen opens.
    private var first: PlannedTable.Source?
    /// Given to the archive: what it says of it is told of this plan, whatever the dossier has become.
    private var sent: ImportPlan?
    private(set) var columns = ListPart([.flexible(minimum: 14), .fixed(3), .flexible(minimum: 16), .flexible(minimum: 12)])
    private(set) var sentences = ListPart([.flexible(minimum: 30)])
    private(set) var isOnSentences = false

    /// Asks for a file.
    init() { path = TextField() }

    init(_ source: PlannedTable.Source) { first = source }

    var mode: Int { path == nil ? 0 : 1 }
    var bindings: [Binding<Command>] {
        if path != nil {
            return [
                Binding([.enter], .apply, fr: "lire le fichier", en: "read the file", footer: true),
                Binding([.escape], .leave, fr: "abandonner", en: "give up", footer: true),
            ]
        }
        return [
            Binding([.enter], .apply, fr: "importer", en: "import", footer: true),
            Binding([.right], .next, fr: "autre champ", en: "other field", footer: true),
            Binding([.left], .previous, fr: "champ précédent", en: "previous field"),
            Binding([.delete, .letter("d")], .ignore, fr: "ignorer la colonne", en: "ignore the column", footer: true),
            Binding([.letter("l")], .kind, fr: "changer de liste", en: "another list", footer: true),
            Binding([.letter("m")], .reason, fr: "motif des reports", en: "reason for postponing", footer: true),
            Binding([.tab], .pane, fr: "voir les lignes", en: "see the lines", footer: true),
            Binding([.escape], .leave, fr: "abandonner", en: "give up", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Importer un tableau", en: "Import a table") }

    func subtitle(_ context: Context) -> Phrase? {
        guard let table else { return nil }
        let rows = table.rows.count
        let place = table.headingPlace.map { table.table.rows[$0].line }
        return Phrase(
            fr: "\(table.kind.title.french) : \(Count.of(rows, "ligne", "lignes")) de données, "
                + (place.map { "titres ligne \($0)" } ?? "pas de ligne de titres reconnue"),
            en: "\(table.kind.title.english): \(Count.english(rows, "line", "lines")) of data, "
                + (place.map { "headings in line \($0)" } ?? "no line of headings recognised"))
    }

    var takesText: Bool { path != nil }

    mutating func opened(_ context: Context) -> [Effect<Message>] {
        defer { first = nil }
        return first.map { plan($0, context) } ?? []
    }

    mutating func refresh(_ context: Context) {
        guard let table else { return }
        if sent == nil, isStale(context), !PlannedTable.Source.table(table).isLarge { _ = replan(context) }
        load(context)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        guard path != nil else {
            return isOnSentences ? (sentences.handle(key) ? [] : nil) : columns.handle(key) ? [] : nil
        }
        switch key {
        case .enter: return read()
        case .paste(let text) where Table.isLikely(text): return plan(.pasted(text), context)
        default: return path?.handle(key) ?? false ? [] : nil
        }
    }

    func refusal(of command: Command, _ context: Context) -> Phrase? {
        switch command {
        case .apply: context.readOnlyRefusal
        case .reason where (plan?.keptDeadlines ?? 0) == 0 && table?.reason.isEmpty ?? true:
            Phrase(
                fr: "Aucune échéance n'est repoussée sans son motif.", en: "No due date is pushed back without its reason.")
        default: nil
        }
    }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .apply: return apply(context)
        case .leave: return [.close, .say(Phrase(fr: "Rien n'a été importé.", en: "Nothing was imported."))]
        case .next: return turn(by: 1, context)
        case .previous: return turn(by: -1, context)
        case .ignore: return correct(nil, context)
        case .reason: return [.open(ReasonScreen(plan?.keptDeadlines ?? 0))]
        case .pane: isOnSentences.toggle()
        case .kind:
            guard let table else { return [] }
            let choices = ImportKinds.all(in: context.dossier.schema).map { Choice($0.name, $0.title) }
            return [.open(ChoiceScreen(Phrase(fr: "Ce tableau est", en: "This table is"), choices, selected: table.kind.name))]
        }
        return []
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Message>] {
        if case .text(let reason) = answer {
            table?.reason = reason
            return replan(context)
        }
        guard case .choice(let name) = answer, let kind = ImportKinds.all(in: context.dossier.schema).first(where: { $0.name == name })
        else { return [] }
        table?.use(kind)
        return replan(context)
    }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        switch message {
        case .read(.failed(let phrase)): problem = phrase
        case .read(.bytes(let bytes)): return plan(.file(bytes), context)
        case .planned(let result, let wait):
            guard wait == waits else { return [] }
            awaited = nil
            take(result, context)
        case .answered(.stored):
            return [.close] + (sent.map { [.invite(Self.done($0))] } ?? [])
        case .answered:
            sent = nil
            return replan(context)
        }
        return []
    }

    // MARK: The table

    /// Works out what a source would do: at once, or off the loop where it is large.
    private mutating func plan(_ source: PlannedTable.Source, _ context: Context) -> [Effect<Message>] {
        waits += 1
        let wait = waits
        let work: @Sendable () -> Message = {
            .planned(Result { () throws(TableProblem) in try PlannedTable(source, context) }, wait)
        }
        guard source.isLarge else { return receive(work(), context) }
        awaited = source.lines
        (path, problem, plan) = (nil, nil, nil)
        load(context)
        return [.later(work)]
    }

    private mutating func replan(_ context: Context) -> [Effect<Message>] { table.map { plan(.table($0), context) } ?? [] }

    private mutating func take(_ result: Result<PlannedTable, TableProblem>, _ context: Context) {
        switch result {
        case .success(let planned):
            (table, plan, plannedAt) = (planned.table, planned.plan, planned.revision)
            (path, problem) = (nil, nil)
            load(context)
        case .failure(let failure):
            problem = failure.phrase
            if table == nil { path = path ?? TextField() }
        }
    }

    private func isStale(_ context: Context) -> Bool { plannedAt != context.dossier.revision }

    private func read() -> [Effect<Message>] {
        let typed = path?.text.trimmed ?? ""
        let bare =
            typed.count > 1 && "'\"".contains(typed.prefix(1)) && typed.hasSuffix(typed.prefix(1))
            ? String(typed.dropFirst().dropLast()) : typed
        return bare.isEmpty ? [] : [.readFile(bare, limit: Table.sizeLimit) { .read($0) }]
    }

    /// The next field that no other column holds; ignored comes before the first.
    private mutating func turn(by step: Int, _ context: Context) -> [Effect<Message>] {
        guard let table, let column = selectedColumn else { return [] }
        let own = table.fields[column]
        let free = [nil] + table.kind.fields.map(\.key).filter { $0 == own || !table.fields.contains($0) }.map(Optional.some)
        let place = free.firstIndex(of: own) ?? 0
        return correct(free[(place + step + free.count) % free.count], context)
    }

    private mutating func correct(_ key: String?, _ context: Context) -> [Effect<Message>] {
        guard let column = selectedColumn else { return [] }
        table?.set(key, at: column)
        return replan(context)
    }

    private var selectedColumn: Int? { columns.selected?.ref.flatMap { Int($0.record.id) } }

    // MARK: The act

    private mutating func apply(_ context: Context) -> [Effect<Message>] {
        guard let table, let plan, sent == nil else { return awaited.map { [.say(Self.reading($0))] } ?? [] }
        if isStale(context) {
            return replan(context) + [
                .say(
                    Phrase(
                        fr: "Le dossier a changé entre-temps : le tableau est relu, puis Entrée.",
                        en: "The dossier changed meanwhile: the table is read again, then Enter."))
            ]
        }
        guard let change = plan.change else {
            let nothing =
                plan.refused > 0
                ? Phrase(
                    fr: "Aucune ligne ne peut être importée : corrigez les colonnes, ou le tableau.",
                    en: "No line can be imported: correct the columns, or the table.")
                : Phrase(
                    fr: "Rien à importer : tout est déjà dans le dossier.", en: "Nothing to import: everything is in the dossier already.")
            return [.say(nothing)]
        }
        sent = plan
        return [.keepMapping(table.memory, of: table.signature), .commit(change) { .answered($0) }]
    }

    // MARK: What is seen

    private mutating func load(_ context: Context) {
        guard let table else { return }
        let rows = table.fields.indices.map { column in
            let isUnread = plan?.unread.contains(column) ?? false
            let unread = Phrase(fr: "(formules : pas lue)", en: "(formulas: not read)")
            let label = isUnread ? unread : table.fields[column].flatMap { table.kind.field($0)?.label }
            let name = table.heading(column).isEmpty ? "\(context.text(fr: "colonne", en: "column")) \(column + 1)" : table.heading(column)
            return ListRow(
                Ref("columns", "\(column)"),
                [SafeText(name), "→", context.text(label ?? Phrase(fr: "(ignorée)", en: "(ignored)")), SafeText(table.sample(column))],
                tone: isUnread ? .bad : label == nil ? .muted : .neutral)
        }
        let hidden = rows.count - columnsHeight(context)
        columns.headings = [
            hidden == 0
                ? context.text(fr: "COLONNE DU TABLEAU", en: "COLUMN OF THE TABLE")
                : context.text(fr: "COLONNE (\(hidden) plus bas)", en: "COLUMN (\(hidden) below)"), .empty,
            context.text(fr: "DEVIENT", en: "BECOMES"),
            context.text(fr: "PREMIÈRE VALEUR", en: "FIRST VALUE"),
        ]
        columns.load(rows, height: columnsHeight(context))
        sentences.load(
            plan?.rows(width: context.size.width - 6, context.language) ?? [],
            height: max(1, context.size.height - columnsHeight(context) - 10))
    }

    func columnsHeight(_ context: Context) -> Int { min(table?.fields.count ?? 0, max(3, (context.size.height - 10) / 2)) }

    var said: Phrase? { problem }
}
