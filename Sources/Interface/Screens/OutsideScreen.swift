import Canvas
import Domain
import Text

/// Everything that came, went or changed without this program, and where the journals are not whole: one key brings back what the
/// journal keeps, one keeps what is there.
struct OutsideScreen: ListScreen {
    enum Own: Hashable { case open, bringBack, keep, export }

    var list = ListPart(canMark: true)

    var own: [Binding<Own>] {
        [
            Binding([.enter, .right], .open, fr: "lire le détail", en: "read the details", footer: true),
            Binding([.letter("r")], .bringBack, fr: "reprendre du journal", en: "bring back", footer: true),
            Binding([.letter("g")], .keep, fr: "garder tel quel", en: "keep as it is", footer: true),
            .export(.export),
        ]
    }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Changé hors du programme", en: "Changed outside the program") }

    /// The folder is looked at again.
    mutating func opened(_ context: Context) -> [Effect<Never>] { [.refresh] }

    mutating func refresh(_ context: Context) {
        let inspection = context.facts.surroundings.inspection
        let (changes, breaks) = (inspection.changes, inspection.breaks)
        var rows: [ListRow] = []
        if !changes.isEmpty {
            rows.append(.heading(context.text(fr: "FICHES (\(changes.count))", en: "RECORDS (\(changes.count))")))
            rows += changes.map { row($0, context) }
        }
        if !breaks.isEmpty {
            rows.append(.heading(context.text(fr: "JOURNAL (\(breaks.count))", en: "JOURNAL (\(breaks.count))")))
            rows += breaks.map { ListRow(Self.ref($0), [context.text($0.place), .empty, context.text($0.cause.phrase)], tone: .bad) }
        }
        list.columns = .fitted(rows, first: 24, limits: [24, max(20, context.size.width / 3)])
        list.load(rows, height: context.size.height - 5)
    }

    private func row(_ change: OutsideChange, _ context: Context) -> ListRow {
        let name = context.naming.name(of: change)
        return ListRow(
            Ref(change.record), [SafeText(name), context.text(change.kind.word), SafeText(kept(change, context))],
            tone: change.isRestorable ? .waiting : .bad)
    }

    /// The first value that the journal keeps, or why it keeps none.
    private func kept(_ change: OutsideChange, _ context: Context) -> String {
        if change.lost != nil { return Phrase(fr: "le journal garde la fiche", en: "the journal keeps the record")[context.language] }
        guard change.isRestorable, let first = change.overwritten.first else { return Words.unkept(change.kind)[context.language] }
        let field = context.dossier.schema[change.record.kind]?.field(at: first.path)
        let value = field.map { FieldText(context.naming).line(first.after, $0) } ?? ""
        let label = field?.label ?? Phrase(fr: "autre champ", en: "other field")
        return Phrase(
            fr: "gardé : \(label.french)\(value.isEmpty ? "" : " : " + value)",
            en: "kept: \(label.english)\(value.isEmpty ? "" : ": " + value)")[context.language]
    }

    private static func ref(_ one: JournalBreak) -> Ref { Ref("journal", Digest.short(one.phrase.english)) }

    func refusal(of command: Own, _ context: Context) -> Phrase? { command == .open ? nil : context.readOnlyRefusal }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        guard !list.rows.isEmpty else { return [.say(Words.nothing)] }
        let chosen = Set(list.targets.map(\.record))
        let changes = context.facts.surroundings.inspection.changes.filter { chosen.contains($0.record) }
        switch command {
        case .open:
            guard let ref = list.selected?.ref else { return [] }
            if let broken = context.facts.surroundings.inspection.breaks.first(where: { Self.ref($0) == ref }) {
                return [.say(Phrase(fr: "\(broken.phrase.french).", en: "\(broken.phrase.english)."))]
            }
            return [.open(HistoryScreen(ref.record))]
        case .bringBack:
            guard !changes.isEmpty else { return [.say(Words.journal)] }
            let restorable = changes.filter(\.isRestorable)
            list.keepMarks(changes.filter { !$0.isRestorable }.map { Ref($0.record) })
            return restorable.isEmpty ? [.say(Words.unrestorable)] : [.settleOutside(restorable.map(\.record), bringsBack: true)]
        case .keep:
            guard !changes.isEmpty else { return [.say(Words.journal)] }
            list.clearMarks()
            return [.settleOutside(changes.map(\.record), bringsBack: false)]
        case .export:
            let columns = [
                Phrase(fr: "Fiche", en: "Record"), Phrase(fr: "Ce qui s'est passé", en: "What happened"),
                Phrase(fr: "Journal", en: "Journal"),
            ]
            return [list.exported(title(context), columns: columns, context)]
        }
    }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        guard list.rows.isEmpty else { return list.draw(&grid, rect, context) }
        grid.put(context.text(Words.nothing), in: rect, row: 1, column: 3)
    }

    func describe(_ context: Context) -> [SafeText] { list.rows.isEmpty ? [context.text(Words.nothing)] : list.describe(context) }

    private enum Words {
        static let nothing = Phrase(
            fr: "Aucune fiche n'a été changée hors du programme, et le journal est complet.",
            en: "No record was changed outside the program, and the journal is complete.")
        static let journal = Phrase(
            fr: "Le journal ne se répare pas d'ici : les fiches n'y perdent rien, une sauvegarde le rend complet.",
            en: "The journal is not repaired from here: no record loses by it, a backup makes it complete.")
        static let unrestorable = Phrase(
            fr: "Le journal n'a rien à remettre ici : reprenez le fichier d'une sauvegarde, ou G garde ce qui est là.",
            en: "The journal has nothing to put back here: take the file from a backup, or G keeps what is there.")

        static func unkept(_ kind: OutsideChange.Kind) -> Phrase {
            kind == .appeared
                ? Phrase(fr: "aucun acte ne l'a créée", en: "no act made it")
                : Phrase(fr: "le journal n'en garde rien", en: "the journal keeps nothing of it")
        }
    }
}
