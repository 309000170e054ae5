import Canvas
import Domain
import Text

/// The first screen without a dossier.
public struct WelcomeScreen: Screen {
    public enum Command: Hashable, Sendable { case choose, example, create, open }

    private var list = ListPart([.fixed(1), .fixed(33), .flexible(minimum: 20)])
    private var folder: TextField?
    private let referentials: @Sendable () -> [Record]

    /// With the référentiels that a new dossier may be judged by, asked for when one is to be made.
    public init(referentials: @escaping @Sendable () -> [Record]) { self.referentials = referentials }

    public var bindings: [Binding<Command>] {
        [
            Binding([.enter], .choose, fr: "choisir", en: "choose", footer: true),
            Binding([.letter("1"), .letter("&")], .example, fr: "regarder un exemple", en: "look at an example"),
            Binding([.letter("2"), .letter("é")], .create, fr: "créer un dossier", en: "create a dossier"),
            Binding([.letter("3"), .letter("\"")], .open, fr: "ouvrir un dossier", en: "open a dossier"),
        ]
    }

    public func title(_ context: Context) -> Phrase {
        context.dossier.record(DossierRecord.key) == nil
            ? Phrase(fr: "Aucun dossier ouvert ici", en: "No dossier open here") : Phrase(fr: "Autre dossier", en: "Another dossier")
    }

    public mutating func refresh(_ context: Context) {
        let rows: [(String, Phrase, Phrase)] = [
            (
                "1", Phrase(fr: "Regarder un exemple", en: "Look at an example"),
                Phrase(fr: "préfecture fictive, rien à risquer", en: "made-up prefecture, nothing at risk")
            ),
            (
                "2", Phrase(fr: "Créer le dossier de ma préfecture", en: "Create my prefecture's dossier"),
                Phrase(fr: "6 questions, 3 minutes", en: "6 questions, 3 minutes")
            ),
            (
                "3", Phrase(fr: "Ouvrir un dossier existant", en: "Open an existing dossier"),
                Phrase(fr: "le chemin du dossier", en: "the folder's path")
            ),
        ]
        list.load(rows.map { ListRow(Ref("choices", $0.0), [SafeText($0.0), context.text($0.1), context.text($0.2)]) }, height: 3)
    }

    public mutating func type(_ key: Key, _ context: Context) -> [Effect<Never>]? {
        guard var field = folder else { return list.handle(key) ? [] : nil }
        switch key {
        case .escape: folder = nil
        case .enter:
            let path = field.text.trimmed
            return path.isEmpty ? [] : [.openDossier(path)]
        default:
            guard field.handle(key) else { return nil }
            folder = field
        }
        return []
    }

    public mutating func perform(_ command: Command, _ context: Context) -> [Effect<Never>] {
        switch command {
        case .choose:
            let row = list.selected?.ref?.record.id
            return perform(row == "1" ? .example : row == "2" ? .create : .open, context)
        case .example: return [.demonstration]
        case .create: return [.open(AssistantScreen(.newDossier(referentials()), context))]
        case .open: folder = TextField()
        }
        return []
    }

    public var takesText: Bool { folder != nil }

    public func draw(_ grid: inout Grid, _ rect: Rect, _ context: Context) {
        grid.put(
            context.text(fr: "Que voulez-vous faire ?", en: "What would you like to do?"), in: rect, row: 1, column: 3, style: Theme.heading
        )
        list.draw(&grid, Rect(x: rect.x, y: rect.y + 3, width: rect.width, height: 3), context)
        if let folder {
            let label = context.text(Self.path)
            grid.put(label, in: rect, row: 8, column: 3)
            folder.draw(&grid, Rect(x: rect.x + 3 + label.width, y: rect.y + 8, width: rect.width - label.width - 5, height: 1))
        }
    }

    public func describe(_ context: Context) -> [SafeText] {
        guard let folder else { return list.describe(context) }
        return [SafeText("> ") + context.text(Self.path) + SafeText(folder.text)]
    }

    private static let path = Phrase(fr: "Chemin du dossier : ", en: "Folder's path: ")
}
