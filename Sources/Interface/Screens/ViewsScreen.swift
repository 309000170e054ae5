import Canvas
import Domain
import Text

/// All views: one's own, those of everybody, those the program brings.
struct ViewsScreen: ListScreen {
    enum Own: Hashable { case open, rename, delete }

    var list = ListPart()
    private var views: [NamedView] = []

    var own: [Binding<Own>] {
        [
            Binding([.enter, .right], .open, fr: "ouvrir", en: "open", footer: true),
            Binding([.letter("e")], .rename, fr: "renommer", en: "rename", footer: true),
            Binding([.delete, .letter("d")], .delete, fr: "supprimer", en: "delete", footer: true),
        ]
    }

    func title(_ context: Context) -> Phrase { SavedView.kind.plural }

    var tellsDetail: Bool { true }
    func detail(_ context: Context) -> Phrase? {
        view.map { view in Phrase(same: [view.name, Self.list(view, context)].map { $0[context.language] }.joined(separator: " · ")) }
            ?? Phrase(fr: "Dans une liste, I garde ce qu'elle montre.", en: "In a list, I keeps what it shows.")
    }

    mutating func refresh(_ context: Context) {
        views = context.kept.all(context.dossier)
        let groups: [(Phrase, (NamedView.Origin) -> Bool)] = [
            (Phrase(fr: "À VOUS", en: "YOURS"), { $0 == .mine }),
            (Phrase(fr: "POUR TOUS", en: "FOR EVERYBODY"), { if case .shared = $0 { true } else { false } }),
            (Phrase(fr: "TOUJOURS LÀ", en: "ALWAYS THERE"), { $0 == .shipped }),
        ]
        let rows = groups.flatMap { name, holds -> [ListRow] in
            let own = views.enumerated().filter { holds($0.element.origin) }
            return own.isEmpty ? [] : [.heading(context.text(name))] + own.map { row($0.element, $0.offset, context) }
        }
        list.looks = [.title, .quiet, .quiet]
        let columns = list.looks.enumerated().map { place, look in
            ListColumn(heading: .empty, look: look, isTitle: place == 0, rank: place, limit: place == 2 ? 40 : 24)
        }
        list.columns = ListLayout.columns(columns, rows, width: context.size.width, leavesSame: false)
        list.load(rows, height: context.size.height - 6)
    }

    private func row(_ view: NamedView, _ place: Int, _ context: Context) -> ListRow {
        let cells = [view.name, Self.list(view, context)].map { context.text($0) } + [SafeText(view.shape(context.language).filter)]
        if case .shared(let key) = view.origin { return ListRow(Ref(key), cells) }
        return ListRow(Ref(view.origin == .mine ? "own-views" : "shipped-views", String(place)), cells)
    }

    private static func list(_ view: NamedView, _ context: Context) -> Phrase {
        if view.list == NamedView.waiting { return Phrase(fr: "À traiter", en: "To do") }
        return Source.named(view.list, context.dossier.schema)?.title ?? Phrase(same: view.list)
    }

    private var view: NamedView? {
        guard let ref = list.selected?.ref else { return nil }
        if let shared = views.first(where: { $0.origin == .shared(ref.record) }) { return shared }
        return Int(ref.record.id).flatMap { views.indices.contains($0) ? views[$0] : nil }
    }

    func refusal(of command: Own, _ context: Context) -> Phrase? {
        guard command != .open, let view else { return nil }
        switch view.origin {
        case .shipped:
            return Phrase(
                fr: "Cette vue vient avec le programme : ouvrez-la, puis I la garde sous un autre nom.",
                en: "This view comes with the program: open it, then I keeps it under another name.")
        case .mine: return nil
        case .shared(let key):
            return context.readOnlyRefusal
                ?? context.refusal(of: command == .delete ? [.remove] : SavedView.kind.allDeeds, on: Ref(key))
        }
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        guard let view else { return [] }
        switch (command, view.origin) {
        case (.open, _): return [.open(Screens.screen(of: view, context))]
        case (.rename, .shared(let key)): return [.open(FormScreen(.record(key), context))]
        case (.delete, .shared(let key)):
            guard let record = context.dossier.record(key) else { return [] }
            return [.open(DeleteQuestion.screen([record], context), on: Hold([record.reference], context))]
        case (.rename, _): return [.open(KeepViewScreen(renaming: view, context.language))]
        case (.delete, _):
            let name = view.name[context.language]
            return [.removeView(view), .say(Phrase(fr: "Vue supprimée : \(name).", en: "View deleted: \(name)."))]
        }
    }

    mutating func answered(_ answer: Answer, on hold: Hold?, _ context: Context) -> [Effect<Never>] {
        guard case .confirmed = answer, let record = hold?.refs.first.flatMap({ context.dossier.record($0.record) }) else { return [] }
        return [.commit(context.acts.delete(record)), .invite(DeleteQuestion.done([record], context))]
    }
}
