import Domain
import Text

extension Screens {
    /// A list as a view keeps it, with all that can be done in that list.
    static func screen(of view: NamedView, _ context: Context) -> any Screen {
        switch view.list {
        case NamedView.items:
            var screen = ChecklistScreen(.all)
            screen.list.open(view, context.language)
            return screen
        case NamedView.engagements:
            var screen = EngagementsScreen()
            screen.list.open(view, context.language)
            return screen
        case NamedView.waiting:
            return ToDoScreen(view, context.language)
        default:
            guard let kind = Source.kind(named: view.list, context.dossier.schema) else { return NoticeScreen(sentence: unknown(view)) }
            var screen = RecordListScreen(kind)
            screen.list.open(view, context.language)
            return screen
        }
    }

    private static func unknown(_ view: NamedView) -> Phrase {
        Phrase(
            fr: "« \(view.name.french) » est une vue de « \(view.list) », que cette version ne connaît pas. Rien n'est changé.",
            en: "“\(view.name.english)” is a view of “\(view.list)”, which this version does not know. Nothing is changed.")
    }
}
