import Canvas
import Domain
import Exchange
import Text

/// A table pasted or read from a file, before anything is written: which list it is, what each column becomes, what the whole
/// would do. Enter does it in one act, Esc leaves no trace.
struct ImportScreen: Screen {
    enum Command: Hashable { case apply, next, previous, ignore, kind, pane, leave }
    enum Message: Sendable {
        case read(FileReply)
        case answered(CommitReply)
    }

    /// The path being typed; nil once there is a table.
    private(set) var path: TextField?
    private var problem: Phrase?
    private(set) var table: TableImport?
    private(set) var plan: ImportPlan?
    private var plannedAt = 0
    /// Given to the archive: what it says of it is told of this plan, whatever the dossier has become.
    private var sent: ImportPlan?
    private(set) var columns = ListPart([.flexible(minimum: 14), .fixed(3), .flexible(minimum: 16), .flexible(minimum: 12)])
    private(set) var sentences = ListPart([.flexible(minimum: 30)])
    private(set) var isOnSentences = false

    /// Asks for a file.
    init() { path = TextField() }

    init(_ table: Table, _ context: Context) { take(table, context) }

    /// What is said instead of a table that cannot be read.
    init(problem: Phrase) {
        self.problem = problem
        path = TextField()
    }

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

    mutating func refresh(_ context: Context) {
        guard table != nil else { return }
        if sent == nil, plannedAt != context.dossier.revision { replan(context) }
        load(context)
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? {
        guard path != nil else {
            return isOnSentences ? (sentences.handle(key) ? [] : nil) : columns.handle(key) ? [] : nil
        }
        switch key {
        case .enter: return read()
        case .paste(let text) where Table.isLikely(text):
            open(pasted: text, context)
            return []
        default: return path?.handle(key) ?? false ? [] : nil
        }
    }

    func refusal(of command: Command, _ context: Context) -> Phrase? { command == .apply ? context.readOnlyRefusal : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>] {
        switch command {
        case .apply: return apply()
        case .leave: return [.close, .say(Phrase(fr: "Rien n'a été importé.", en: "Nothing was imported."))]
        case .next: turn(by: 1, context)
        case .previous: turn(by: -1, context)
        case .ignore: correct(nil, context)
        case .pane: isOnSentences.toggle()
        case .kind:
            guard let table else { return [] }
            let choices = ImportKinds.all.map { Choice($0.name, $0.title) }
            return [.open(ChoiceScreen(Phrase(fr: "Ce tableau est", en: "This table is"), choices, selected: table.kind.name))]
        }
        return []
    }

    mutating func answered(_ answer: Answer, _ context: Context) -> [Effect<Message>] {
        guard case .choice(let name) = answer, let kind = ImportKinds.all.first(where: { $0.name == name }) else { return [] }
        table?.use(kind)
        replan(context)
        load(context)
        return []
    }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        switch message {
        case .read(.failed(let phrase)): problem = phrase
        case .read(.bytes(let bytes)):
            do throws(TableProblem) { take(try Table(bytes), context) } catch { problem = error.phrase }
        case .answered(.stored):
            return [.close] + (sent.map { [.say(Self.done($0))] } ?? [])
        case .answered:
            sent = nil
            replan(context)
            load(context)
        }
        return []
    }

    // MARK: The table

    /// Replaces what is here by a pasted block.
    mutating func open(pasted text: String, _ context: Context) {
        do throws(TableProblem) { take(try Table(pasted: text), context) } catch { problem = error.phrase }
    }

    private mutating func take(_ table: Table, _ context: Context) {
        self.table = TableImport(table, remembered: { context.mappings[$0] })
        path = nil
        problem = nil
        replan(context)
        load(context)
    }

    private func read() -> [Effect<Message>] {
        let typed = path?.text.trimmed ?? ""
        let bare =
            typed.count > 1 && "'\"".contains(typed.prefix(1)) && typed.hasSuffix(typed.prefix(1))
            ? String(typed.dropFirst().dropLast()) : typed
        return bare.isEmpty ? [] : [.readFile(bare, limit: Table.sizeLimit) { .read($0) }]
    }

    /// The next field that no other column holds; ignored comes before the first.
    private mutating func turn(by step: Int, _ context: Context) {
        guard let table, let column = selectedColumn else { return }
        let own = table.fields[column]
        let free = [nil] + table.kind.fields.map(\.key).filter { $0 == own || !table.fields.contains($0) }.map(Optional.some)
        let place = free.firstIndex(of: own) ?? 0
        correct(free[(place + step + free.count) % free.count], context)
    }

    private mutating func correct(_ key: String?, _ context: Context) {
        guard let column = selectedColumn else { return }
        table?.set(key, at: column)
        replan(context)
        load(context)
    }

    private var selectedColumn: Int? { columns.selected?.ref.flatMap { Int($0.record.id) } }

    private mutating func replan(_ context: Context) {
        plannedAt = context.dossier.revision
        plan = table?.plan(
            context.dossier, today: context.today, nextCopil: context.facts.cycle.nextCopil.flatMap { $0[Meeting.day] },
            language: context.language, makeID: context.makeID)
    }

    // MARK: The act

    private mutating func apply() -> [Effect<Message>] {
        guard let table, let plan, sent == nil else { return [] }
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

    /// « 124 documents créés, 3 refusés. U pour annuler. »
    private static func done(_ plan: ImportPlan) -> Phrase {
        let along = plan.alongside.map { Phrase(fr: " ; \($0.french)", en: "; \($0.english)") } ?? Phrase(same: "")
        return Phrase(
            fr: "\(plan.report.french)\(along.french). U pour annuler.", en: "\(plan.report.english)\(along.english). U to undo.")
    }

    // MARK: What is seen

    private mutating func load(_ context: Context) {
        guard let table else { return }
        let rows = table.fields.indices.map { column in
            let label = table.fields[column].flatMap { table.kind.field($0)?.label }
            let name = table.heading(column).isEmpty ? "\(context.text(fr: "colonne", en: "column")) \(column + 1)" : table.heading(column)
            return ListRow(
                Ref("columns", "\(column)"),
                [SafeText(name), "→", context.text(label ?? Phrase(fr: "(ignorée)", en: "(ignored)")), SafeText(table.sample(column))],
                tone: label == nil ? .muted : .neutral)
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
