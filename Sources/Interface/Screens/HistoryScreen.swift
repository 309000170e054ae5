import Canvas
import Domain
import Text

/// The journal of a record, or of the dossier: who did what, when, from what to what.
struct HistoryScreen: Screen {
    enum Command: Hashable { case load, bringBack, keep, part(PartCommand) }
    enum Message: Sendable { case loaded([HistoryLine]) }

    private let key: RecordKey?
    private var sheet = SheetPart()
    private var lines: [HistoryLine]?

    init(_ key: RecordKey?) { self.key = key }

    var mode: Int { sheet.mode * 3 + (outside.map { $0.isRestorable ? 2 : 1 } ?? 0) }
    var bindings: [Binding<Command>] {
        sheet.commands.bindings(
            after: [Binding([.enter], .load, fr: "lire le journal", en: "read the journal")] + outsideBindings, Command.part)
    }
    func title(_ context: Context) -> Phrase { Phrase(fr: "Historique", en: "History") }
    func note(_ context: Context) -> Phrase? { sheet.note }
    func subtitle(_ context: Context) -> Phrase? { key.map { Phrase(same: context.naming.name(Ref($0))) } }

    mutating func refresh(_ context: Context) {
        let rows =
            lines.map { lines in
                lines.isEmpty
                    ? [
                        SheetRow(
                            .empty,
                            Phrase(
                                fr: "Aucune modification depuis la création du dossier.", en: "No change since the dossier was created.")[
                                    context.language])
                    ]
                    : lines.flatMap { row($0, context) }
            } ?? [SheetRow(.empty, Phrase(fr: "Lecture du journal…", en: "Reading the journal…")[context.language])]
        sheet.load(rows, size: Size(width: context.size.width, height: context.size.height - 6))
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Message>]? { sheet.handle(key) ? [] : nil }

    mutating func perform(_ command: Command, _ context: Context) -> [Effect<Message>] {
        let reload = Effect<Message>.history(key) { .loaded($0) }
        switch command {
        case .load: return [reload]
        case .bringBack, .keep: return key.map { [.settleOutside([$0], bringsBack: command == .bringBack), reload] } ?? []
        case .part(let command):
            sheet.perform(command)
            return []
        }
    }

    private var outside: HistoryLine.Outside? { lines?.lazy.compactMap(\.outside).first }

    /// Of a record that was changed outside.
    private var outsideBindings: [Binding<Command>] {
        guard let outside else { return [] }
        let keep = Binding([.letter("g")], Command.keep, fr: "garder tel quel", en: "keep as it is", footer: true)
        return outside.isRestorable
            ? [Binding([.letter("r")], .bringBack, fr: "reprendre du journal", en: "bring back", footer: true), keep] : [keep]
    }

    mutating func opened(_ context: Context) -> [Effect<Message>] { [.history(key) { .loaded($0) }] }

    mutating func receive(_ message: Message, _ context: Context) -> [Effect<Message>] {
        if case .loaded(let lines) = message { self.lines = lines }
        refresh(context)
        return []
    }

    var takesText: Bool { sheet.takesText }

    func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) { sheet.draw(&grid, rect, context) }
    func describe(_ context: Context) -> [SafeText] { sheet.describe(context) }

    private func row(_ line: HistoryLine, _ context: Context) -> [SheetRow] {
        [SheetRow(SafeText(line.at), "\(line.phrase[context.language])  (\(line.who))", .field(line.at))]
            + line.details.map { SheetRow(.empty, $0[context.language], tone: .muted) }
    }
}
