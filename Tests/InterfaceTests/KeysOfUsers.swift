import Canvas
import Domain
import Terminal
import Testing

@testable import Interface

/// One act of the table of keys: the bytes that may stand for it, the way to a screen where it acts, and what is seen then.
struct KeyRow: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [String]
    var way = ""
    var size = Size.small
    /// What the dossier has to be like before.
    var prepare: @Sendable (Stage) -> Void = { _ in }
    let seen: @Sendable (Stage) -> Bool

    init(
        _ act: String, _ bytes: String..., on way: String = "", size: Size = .small,
        prepare: @escaping @Sendable (Stage) -> Void = { _ in },
        seen: @escaping @Sendable (Stage) -> Bool
    ) {
        (testDescription, self.bytes, self.way, self.size, self.prepare, self.seen) = (act, bytes, way, size, prepare, seen)
    }

    /// Letters in capitals do the same.
    var all: [String] { Array(Set(bytes + bytes.filter { $0.count == 1 }.map { $0.uppercased() })).sorted() }
}

extension Stage {
    /// The bytes of a terminal, as the session decodes them.
    func send(_ bytes: String) {
        var decoder = KeyDecoder()
        for key in decoder.feed(bytes.utf8) + decoder.flush() { press(key) }
    }

    func has(_ text: String) -> Bool { self.text.contains(text) }
    func titleHas(_ text: String) -> Bool { rows[0].contains(text) }
    func asked(_ request: String) -> Bool { requests.contains { "\($0)".hasPrefix(request) } }
}

/// What people press, row by row. ESC [ and ESC O before a letter are xterm's two ways; PuTTY, the Linux console and rxvt have others for some.
extension KeyRow {
    private static let esc = "\u{1B}"
    private static let points = "2<enter>", item = "2<enter><enter>", list = "4"

    static let table = moving + screens + acts + finding + marking + reflexes

    private static let moving = [
        KeyRow("down", esc + "[B", esc + "OB", "j", on: list) { $0.selected.hasPrefix("DOC-ACC-002") },
        KeyRow("up", esc + "[A", esc + "OA", "k", on: list + "<down><down>") { $0.selected.hasPrefix("DOC-ACC-002") },
        KeyRow("page down", esc + "[6~", on: list) { $0.titleHas("16/124") },
        KeyRow("page up", esc + "[5~", on: list + "<pgdn>") { $0.selected.hasPrefix("DOC-ACC-001") },
        KeyRow("end", esc + "[4~", esc + "[F", esc + "OF", esc + "[8~", on: list) { $0.titleHas("124/124") },
        KeyRow("home", esc + "[1~", esc + "[H", esc + "OH", esc + "[7~", on: list + "<end>") { $0.titleHas(" 1/124") },
        KeyRow("open", "\r", "\n", esc + "OM", on: list) { $0.selected.hasPrefix("Référence") },
        KeyRow("follow a link", "\r", on: list + "b") { !$0.titleHas("Utilis") && $0.requests.isEmpty },
        KeyRow("back", esc, on: list + "<enter>") { $0.selected.hasPrefix("DOC-ACC-001") },
        KeyRow("clear the filter", esc, on: list + "/horaires<enter>") { !$0.has("FILTRE") && $0.titleHas("Documents") },
        KeyRow("cancel", esc, on: list + "<del>") { !$0.has("Supprimer ?") && $0.changes.isEmpty },
        KeyRow("Esc never quits", esc, esc + esc) { $0.requests.isEmpty && $0.has("EXIGENCES") },
        KeyRow("close the view", "q", on: list + "<enter>") { $0.selected.hasPrefix("DOC-ACC-001") && $0.requests.isEmpty },
        KeyRow("quit at the top", "q") { $0.asked("quit") },
        KeyRow("next pane", "\t", on: "2", size: .large) { $0.has("[ 1  Informer sur le fonctionnement") },
        KeyRow("previous pane", esc + "[Z", esc + "\t", on: "2<tab>", size: .large) { $0.has("[ Exigences ]") },
    ]

    /// Digits, the unshifted row of an AZERTY keyboard, and the numeric keypad in application mode.
    private static let screens = zip(Screens.places, ["&", "é", "\"", "'", "(", "-", "è", "_", "ç"]).enumerated().map { number, place in
        let keypad = String("qrstuvwxy".dropFirst(number).prefix(1))
        let title = place.0.phrase.french
        return KeyRow("screen \(number + 1)", "\(number + 1)", place.1, esc + "O" + keypad) { $0.titleHas(title) }
    }

    private static let acts = [
        KeyRow("not done, asked first", " ", esc + "O ", on: points) { $0.changes.isEmpty && $0.has("Décocher ?") },
        KeyRow("done, and on to the next", " ", esc + "O ", on: points + " o") {
            $0.changes.map(\.act.verb) == [.untick, .tick] && $0.selected.hasPrefix("1.2")
        },
        KeyRow("filter", "/", on: list) { $0.has("FILTRE") },
        KeyRow("commands", ":", esc + "[20~") { $0.has("Commandes") },
        KeyRow("help", "?", esc + "[11~", esc + "OP", esc + "[[A", on: list) { $0.has("Aide") },
        KeyRow("add", "a", esc + "[2~", on: list) { $0.shell.takesText },
        KeyRow("edit", "e", on: list) { $0.shell.takesText && $0.has("DOC-ACC-001") },
        KeyRow("note", "c", on: points) { $0.titleHas("Note sur") },
        KeyRow("link", esc + "[18~", "l", on: item) { $0.has("Lier à") },
        KeyRow("used by", "b", on: list) { $0.titleHas("Utilis") },
        KeyRow("result", "r", on: points) { $0.has("Résultat") && $0.changes.isEmpty },
        KeyRow("delete asks", esc + "[3~", "d", on: list) { $0.has("Supprimer ?") && $0.has("U annule") && $0.changes.isEmpty },
        KeyRow("delete is confirmed with another key", "o", on: list + "d") { $0.changes.map(\.act.verb) == [.delete] },
        KeyRow("the default keeps", "\r", " ", "d", esc + "[3~", on: list + "<del>") { $0.changes.isEmpty },
        KeyRow("delete is the same on the list of COPIL", esc + "[3~", "d", on: "5") { $0.has("Supprimer ?") },
        KeyRow("explain", "=", esc + "OX") { $0.requests.isEmpty && !$0.has("LES 30") },
        KeyRow("next COPIL", esc + "[19~") { $0.titleHas("Comité de pilotage") },
        KeyRow("quit", esc + "[21~", on: list + "<enter>") { $0.asked("quit") },
    ]

    private static let finding = [
        KeyRow("find", "\u{6}", on: item) { $0.has("TROUVER") },
        KeyRow("next found", "n", esc + "OR", esc + "[13~", esc + "[[C", on: item + "<c-f>DOC<enter>") { $0.has(" 2/") },
        KeyRow("previous found", esc + "[1;2R", esc + "[13;2~", esc + "[25~", on: item + "<c-f>DOC<enter>nn") { $0.has(" 2/") },
    ]

    private static let marking = [
        KeyRow("mark", "m", on: list) { $0.titleHas("1 marqué") },
        KeyRow("range", "v", on: list) { $0.type("<down><down>").titleHas("3 marqués") },
        KeyRow("range down", esc + "[1;2B", esc + "[b", on: list) { $0.titleHas("2 marqués") },
        KeyRow("range up", esc + "[1;2A", esc + "[a", on: list + "<down>") { $0.titleHas("2 marqués") },
    ]

    private static let reflexes = [
        KeyRow("undo", "u", "\u{1A}", prepare: { $0.undoable = Act(.tick, "1.1") }) { $0.asked("undo") },
        KeyRow("redo", "\u{19}", prepare: { $0.redoable = Act(.tick, "1.1") }) { $0.asked("redo") },
        KeyRow("save", "\u{13}", on: list, prepare: { $0.saveState = .saved(at: "14 h 02") }) {
            $0.said.hasPrefix("Tout est enregistré (14 h 02)") && $0.requests.isEmpty
        },
        KeyRow("refresh", esc + "[15~", on: list) { !$0.asked(RefreshRequest.self).isEmpty },
        KeyRow("redraw", "\u{C}", on: list) { $0.asked("redraw") },
        KeyRow("Ctrl-C", "\u{3}", on: list) { $0.said.contains("c'est copié") && $0.requests.isEmpty },
        KeyRow("Ctrl-V", "\u{16}", on: list) { $0.said.contains("clic droit") && $0.requests.isEmpty },
        KeyRow("mouse", esc + "[24~", on: list) { $0.asked("captureMouse(true)") },
        KeyRow("unbound letter", "z", on: list) { $0.said.hasPrefix("/ pour chercher") && $0.requests.isEmpty },
        KeyRow("keypad digits and decimal", esc + "Oq" + esc + "On" + esc + "Or", on: list + "e<down>") { $0.has("1.2") },
    ]
}

@Suite struct KeysOfUsersTests {
    @Test(arguments: KeyRow.table) func theBytesDoTheAct(_ row: KeyRow) throws {
        for bytes in row.all {
            let stage = try Stage.demonstration(size: row.size).type(row.way)
            row.prepare(stage)
            stage.send(bytes)
            #expect(row.seen(stage), "\(bytes.debugDescription): \(stage.said)\n\(stage.text)")
        }
    }
}
