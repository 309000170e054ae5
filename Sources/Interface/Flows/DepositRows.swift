import Domain
import Text

/// Files dropped in `depot/`, above the list of a screen, and what attaches one to a point.
enum DepositRows {
    /// « 2 FICHIERS DÉPOSÉS PAR CERT », then the files; `columns` is how many cells a row of the list has, `name` and `word` which of
    /// them say what it is and what can be done.
    static func rows(_ context: Context, columns: Int, name: Int = 0, word: Int? = nil) -> [ListRow] {
        let folders = Dictionary(grouping: context.facts.surroundings.deposits, by: \.folder)
        return folders.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap { folder, deposits in
            [.heading(context.text(heading(folder, deposits, context)))]
                + deposits.map { row($0, columns, name, word ?? columns - 1, context) }
        }
    }

    private static func heading(_ folder: String, _ deposits: [Deposit], _ context: Context) -> Phrase {
        let count = deposits.count
        let name = deposits.first.flatMap { context.dossier.service(ofDeposit: $0) }.map { context.naming.short($0) } ?? folder
        let heading = Deposit.heading(count, by: name)
        return Phrase(fr: heading.french.uppercased(), en: heading.english.uppercased())
    }

    private static func row(_ deposit: Deposit, _ columns: Int, _ name: Int, _ place: Int, _ context: Context) -> ListRow {
        let isFit = deposit.obstacle == nil || deposit.obstacle == .arriving
        let word = deposit.word ?? Phrase(fr: "Entrée : joindre", en: "Enter: attach")
        var cells = [SafeText](repeating: .empty, count: columns)
        cells[name] = SafeText(deposit.name.isEmpty ? deposit.path : deposit.name)
        cells[place] = context.text(word)
        return ListRow(deposit.ref, cells, tone: isFit ? .waiting : .bad, of: .deposit(deposit))
    }

    /// The point a file is attached to is chosen in a list of all.
    static let point = Field.link("item", to: Checklist.name, fr: "Joindre à quel point de contrôle ?", en: "Attach to which item?").spec

    /// Opens what a row of a dropped file stands for; nil for any other row. Several that are marked go to one point in one round.
    static func open<Message>(_ ref: Ref, marked: [Ref] = [], _ context: Context) -> [Effect<Message>]? {
        guard ref.kind == Deposit.kind else { return nil }
        let dropped = marked.filter { $0.kind == Deposit.kind }
        let files = dropped.isEmpty ? [ref] : dropped
        let deposits = files.compactMap { context.facts.surroundings.deposit($0) }
        if let bad = deposits.first(where: { $0.obstacle != nil }), let obstacle = bad.obstacle { return [.say(obstacle.phrase(bad))] }
        guard let first = deposits.first else { return [] }
        if let refusal = context.readOnlyRefusal { return [.say(refusal)] }
        let picker = PickerScreen(point, present: [], several: false, first: context.dossier.service(ofDeposit: first))
        return [.open(picker, on: Hold(files, context))]
    }

    /// The point was chosen for the files; nil when the box was about something else.
    static func attach<Message>(_ hold: Hold, to refs: [Ref], _ context: Context) -> [Effect<Message>]? {
        guard let file = hold.refs.first, file.kind == Deposit.kind else { return nil }
        guard let item = refs.first else { return [] }
        if let refusal = context.refusal(of: .answer, on: [item]) { return [.say(refusal)] }
        return hold.refs.compactMap { hold.deposit($0) }.map { .attach($0, to: item) }
    }

    /// Unless the role of the person stands against it.
    static func attach<Message>(_ deposit: Deposit, to item: Ref, _ context: Context) -> [Effect<Message>] {
        context.refusal(of: .answer, on: [item]).map { [.say($0)] } ?? [.attach(deposit, to: item)]
    }

    /// On a point: which of the files dropped.
    static func choice(_ context: Context) -> ChoiceScreen {
        let fit = context.facts.surroundings.deposits.filter { $0.obstacle == nil }
        return ChoiceScreen(
            Phrase(fr: "Fichier déposé", en: "Dropped file"),
            fit.map { Choice($0.ref.record.id, Phrase(same: [$0.folder, $0.name].filter { !$0.isEmpty }.joined(separator: " : "))) })
    }

    /// The row of a menu that leads to them; nil when there is none.
    static func menu(_ context: Context) -> Choice? {
        let count = context.facts.surroundings.deposits.count { $0.obstacle == nil }
        guard count > 0 else { return nil }
        return Choice(
            Deposit.kind.rawValue,
            Phrase(
                fr: "joindre un fichier déposé (\(count))", en: "attach a dropped file (\(count))"))
    }
}
