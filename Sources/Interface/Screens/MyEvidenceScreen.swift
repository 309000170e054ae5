import Canvas
import Domain
import Text

/// « Mes preuves »: what one person answers for, and the few keys that answer it. Letters outside its footer do nothing.
struct MyEvidenceScreen: ListScreen {
    enum Own: Hashable { case done, attach, block, day, note }

    var list = ListPart([.fixed(3), .flexible(minimum: 24), .fixed(18, .trailing)])
    private var summary: Phrase?
    private var about: [Ref: [Phrase]] = [:]
    /// The point last ticked and how often it was done before; once it is seen ticked and that is undone, the cursor is back on it.
    private var ticked: (ref: Ref, before: Int, isSeen: Bool)?
    /// Lines under the list; one more where paths are those of people's own computers.
    private var aboutHeight = 4

    var parts: [PartCommand] { [.filter] }
    var own: [Binding<Own>] {
        [
            Binding([.letter(" ")], .done, fr: "c'est fait", en: "it is done", footer: true),
            Binding([.enter], .attach, fr: "joindre la preuve", en: "attach the evidence", footer: true),
            Binding([.letter("n")], .block, fr: "je ne peux pas, parce que…", en: "I cannot, because…", footer: true),
            Binding([.letter("d")], .day, fr: "autre jour", en: "other day", footer: true),
            Binding([.letter("c")], .note, fr: "commentaire", en: "comment", footer: true),
        ]
    }

    /// « Mes preuves · agent d'accueil 2 · Agent d'accueil, guichets »
    func title(_ context: Context) -> Phrase {
        let duties = context.duties
        let who = ([duties?.person].compactMap { $0 } + (duties?.held.prefix(1) ?? [])).map { " · " + context.naming.title($0) }.joined()
        return Phrase(fr: "Mes preuves" + who, en: "My evidence" + who)
    }

    func subtitle(_ context: Context) -> Phrase? { summary }

    mutating func refresh(_ context: Context) {
        let isFirst = list.rows.isEmpty
        aboutHeight = context.paths.windowsPath(Deposit.root) == nil ? 4 : 5
        let height = context.size.height - 7 - aboutHeight
        guard let duties = context.duties else {
            // taken out of the dossier meanwhile: what was there can still be read
            if context.person != nil, !isFirst { return }
            list.invitation = Self.unknown
            list.load([], height: height)
            return
        }
        let rows = MyPointRows(MyPoints(duties, in: context.dossier, today: context.today), context)
        list.columns = rows.columns
        list.looks = [.state, .title, .state]
        summary = context.isLoaded ? rows.summary : nil
        list.invitation =
            duties.held.isEmpty
            ? Self.withoutPost : Phrase(fr: "Rien à faire pour l'instant : tout est à jour.", en: "Nothing to do now: all is up to date.")
        list.ask(context) { [schema = context.dossier.schema] in .items(schema) }
        list.load(rows.rows, height: height)
        if isFirst { list.select(list.rows.lazy.compactMap(\.ref).first ?? Ref("none", "none")) }
        followUndo(context)
        about = Dictionary(list.rows.compactMap(\.ref).map { ($0, rows.about($0)) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func followUndo(_ context: Context) {
        guard let (ref, before, isSeen) = ticked, let item = context.item(ref) else { return }
        if Self.timesDone(item) > before {
            ticked?.isSeen = true
        } else if isSeen {
            ticked = nil
            list.select(ref)
        }
    }

    private static func timesDone(_ item: ChecklistItem) -> Int {
        (item[Item.doneOn] == nil ? 0 : 1) + item[Item.occurrences].count { Occurrence.doneOn.value(in: $0) != nil }
    }

    private static let unknown = Phrase(
        fr: "Vous n'êtes pas inscrit dans ce dossier : voyez le référent qualité.",
        en: "You are not in this dossier: see the quality officer.")
    private static let withoutPost = Phrase(
        fr: "Vous ne tenez aucun poste dans ce dossier : voyez le référent qualité.",
        en: "You hold no post in this dossier: see the quality officer.")

    /// Letters that are no text and not in the footer do nothing: j and k do not move here.
    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if case .character = key, !list.takesText { return nil }
        return list.handle(key) ? [] : nil
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        if let refusal = context.readOnlyRefusal ?? (list.total == 0 ? list.invitation : nil) { return refusal }
        return list.selected?.ref.flatMap { context.refusal(of: command == .note ? .comment : .answer, on: [$0]) }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        guard let ref = list.selected?.ref, let item = context.item(ref) else { return [] }
        switch command {
        case .done: return done(item, context)
        case .attach:
            return [.open(Attaching.question(item, context.duties?.service, context), on: Hold([ref], .presence, context))]
        case .block: return [.open(FormScreen(.blocked(ref), context))]
        case .day: return [.open(DayScreen.doneOn(ref, context), on: Hold([ref], ItemActs.answered, context))]
        case .note: return [.open(FormScreen(.note(ref, id: context.makeID()), context))]
        }
    }

    private mutating func done(_ item: ChecklistItem, _ context: Context) -> [Effect<Never>] {
        if item.returned(in: context.dossier) != nil, context.acts.isTicked(item) {
            return [
                .say(
                    Phrase(
                        fr: "La preuve a été renvoyée : Entrée joint la nouvelle, N dit pourquoi vous ne pouvez pas.",
                        en: "The evidence was returned: Enter attaches the new one, N says why you cannot."))
            ]
        }
        let change = context.acts.tick(item)
        guard change.act.verb == .tick else {
            let said = Phrase(fr: "Remis à faire : \(context.naming.title(item)).", en: "To do again: \(context.naming.title(item)).")
            if let question: Effect<Never> = ItemActs.untickQuestion([item], change, said, context) { return [question] }
            return [.commit(change), .invite(said)]
        }
        ticked = (item.ref, Self.timesDone(item), false)
        list.selectNext { row in row.ref.flatMap { context.item($0) }.map { !context.acts.isTicked($0) } ?? false }
        return [.commit(change), .invite(DoneDay(item, on: context.today, today: context.today).said(of: context.naming.title(item)))]
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        guard case .choice(let value) = answer, let hold else { return [] }
        return Attaching.attach(value, hold, context)
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        let parts = rect.split(bottom: rect.height > aboutHeight + 4 ? aboutHeight : 0)
        list.draw(&grid, parts.rest, context)
        guard !parts.bottom.isEmpty else { return }
        Rule(glyphs: context.glyphs, style: Theme.quiet).draw(&grid, parts.bottom.row(0))
        let lines = list.selected?.ref.flatMap { about[$0] } ?? []
        for (row, line) in lines.prefix(parts.bottom.height - 1).enumerated() {
            grid.put(context.text(line).fitted(to: parts.bottom.width - 2), in: parts.bottom, row: row + 1, column: 1)
        }
    }

    func describe(_ context: Context) -> [SafeText] {
        list.describe(context) + (list.selected?.ref.flatMap { about[$0] } ?? []).map { context.text($0) }
    }
}
