import Canvas
import Domain
import Text

/// « Qui êtes-vous ? »: asked once, where several people work under one account.
struct IdentityScreen: ListScreen {
    enum Own: Hashable { case choose }

    private let last: RecordKey?
    var list = ListPart([.flexible(minimum: 20), .flexible(minimum: 20)])

    /// `last`: who it was the last time, under the cursor.
    init(last: RecordKey? = nil) { self.last = last }

    var parts: [PartCommand] { [.filter] }
    var own: [Binding<Own>] { [Binding([.enter], .choose, fr: "c'est moi", en: "that is me", footer: true)] }

    func title(_ context: Context) -> Phrase { Phrase(fr: "Qui êtes-vous ?", en: "Who are you?") }

    func subtitle(_ context: Context) -> Phrase? {
        Phrase(
            fr: "Ce compte sert à plusieurs personnes : vos actes seront à votre nom.",
            en: "Several people use this account: your acts will be in your name.")
    }

    mutating func refresh(_ context: Context) {
        let isFirst = list.rows.isEmpty
        list.invitation = Phrase(
            fr: "Personne ne tient de poste dans ce dossier : voyez le référent qualité.",
            en: "Nobody holds a post in this dossier: see the quality officer.")
        list.load(context.candidates.compactMap { row($0, context) }, height: context.size.height - 6)
        if isFirst, let last { list.select(Ref(last)) }
    }

    private func row(_ ref: Ref, _ context: Context) -> ListRow? {
        guard let person = context.dossier.record(ref.record), !person.isDeleted else { return nil }
        let posts = context.dossier.posts(heldBy: person.key, on: context.today).map { context.naming.title($0) }
        return ListRow(ref, [SafeText(context.naming.title(person)), SafeText(posts.joined(separator: ", "))])
    }

    mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        if case .character = key, !list.takesText { return nil }
        return list.handle(key) ? [] : nil
    }

    mutating func perform(_ command: Own, _ context: Context) -> [Effect<Never>] {
        list.selected?.ref.map { [.identify($0.record)] } ?? []
    }
}
