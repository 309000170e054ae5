import Canvas
import Domain
import Interface
import Text

/// The keys of one screen, read from the table the screen itself acts by.
struct KeySection {
    let title: Phrase
    let rows: [(keys: Phrase, phrase: Phrase)]

    private init(_ title: Phrase, _ screen: any Screen) { self.init(title, Self.rows(of: screen)) }

    private init(_ title: Phrase, _ rows: [(keys: Phrase, phrase: Phrase)]) {
        self.title = title
        self.rows = rows
    }

    /// The home screen, those of the digits, then those of things: every table once.
    static func all() -> [KeySection] {
        let context = context()
        let places = Session.places.filter { !$0.keys.isEmpty }.map {
            let keys = KeyName.phrase($0.keys)
            let title = Phrase(fr: "\(keys.french) \($0.phrase.french)", en: "\(keys.english) \($0.phrase.english)")
            return KeySection(title, $0.make(context))
        }
        let tables = Screens.keyTables(context).map { table in
            KeySection(table.title, table.rows.map { (keys: KeyName.phrase($0.keys), phrase: $0.phrase) })
        }
        let home = KeySection(Phrase(fr: "Accueil", en: "Home"), Screens.home())
        return [everywhere] + unlike([home] + places + tables) + [cells]
    }

    private static var everywhere: KeySection {
        KeySection(
            Phrase(fr: "partout", en: "everywhere"),
            (Shell.globalKeys + Session.places.filter { !$0.keys.isEmpty }.map { ($0.keys, $0.phrase) }).map {
                (keys: KeyName.phrase($0.keys), phrase: $0.phrase)
            })
    }

    private static var cells: KeySection {
        KeySection(
            Phrase(fr: "Modifier dans la liste (F4)", en: "Editing in the list (F4)"),
            Screens.cellKeys.map { (keys: KeyName.phrase($0.keys), phrase: $0.phrase) })
    }

    private static func rows<Shown: Screen>(of screen: Shown) -> [(keys: Phrase, phrase: Phrase)] {
        screen.bindings.map { (keys: KeyName.phrase($0.keys), phrase: $0.phrase) }
    }

    /// A table that stood already is not told again.
    private static func unlike(_ sections: [KeySection]) -> [KeySection] {
        var seen = Set<[Phrase]>()
        return sections.filter { !$0.rows.isEmpty && seen.insert($0.rows.flatMap { [$0.keys, $0.phrase] }).inserted }
    }

    private static func context() -> Context {
        var dossier = Dossier(schema: .standard)
        if let records = try? DemoCommand.story(.realDates) { dossier.put(all: records) }
        return Context(
            facts: Facts(dossier, today: Day(number: 0)), language: .french, size: Size(width: 80, height: 24),
            now: Instant(seconds: 0),
            author: "", makeID: { "" })
    }
}
