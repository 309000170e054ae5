import Canvas
import Domain
import Synchronization
import Text

@testable import Interface

/// The shell on a dossier without terminal or files: changes are applied at once, or answered as the test wants.
final class Stage {
    private(set) var shell: Shell
    private(set) var dossier: Dossier
    let language: Language
    var size: Size
    /// What the archive answers to a change; nil: it has not answered yet.
    var reply: CommitReply? = .stored
    var saveState = SaveState.saved(at: nil)
    var undoable: Act?
    /// Who is at the keyboard.
    var person: RecordKey?
    var candidates: [Ref] = []
    /// Who changed what meanwhile, as the journals tell it.
    var changedBy: [RecordKey: String] = [:]
    /// Evidence with the content of the file that is taken next, and what was taken.
    var known: RecordKey?
    private(set) var taken: [Change] = []
    /// Acts so far: `act-1`, `act-2`, … are their names in the journal.
    private var acts = 0
    var knowsUndo = true
    var redoable: Act?
    var undoableSince: Phrase?
    var redoableSince: Phrase?
    var isLoaded = true
    var folder = ""
    /// Texts typed and not accepted, as the session keeps them.
    var drafts: [String: JSONObject] = [:]
    var mappings: [String: JSONObject] = [:]
    /// What the person keeps of lists, as the session does.
    var kept = KeptLists()
    /// True: what is worked out off the loop takes as long as the test wants.
    var isCalculating = false
    private var calculations: [Reply<Void>] = []
    /// What a file holds when one is read.
    var file = FileReply.failed(Phrase(same: "?"))
    /// Why no new dossier can stand in a folder.
    var folderProblem: @Sendable (String) -> Phrase? = { _ in nil }
    /// Why it was not made after all.
    var creationFailure: Phrase?
    /// What the journal answers.
    var journal: [HistoryLine] = []
    /// Everything the shell asked for, oldest first.
    private(set) var requests: [any Request] = []
    private let ids = Numbers()
    private var facts: Facts

    /// As the session starts for a person.
    static func started(as person: String, size: Size = .small, language: Language = .french, isConfined: Bool = false) throws -> Stage {
        let stage = try Stage.demonstration(size: size, language: language)
        stage.person = RecordKey("people", person)
        let role = stage.person.flatMap { stage.dossier.record($0) }?[Person.role]
        stage.shell = Screens.start(isConfined: isConfined, role: role, stage.context)
        return stage
    }

    /// As the session asks who is there.
    func ask(_ people: [Ref], last: RecordKey? = nil) {
        candidates = people
        shell = Screens.identity(last: last, context)
    }

    convenience init(_ root: any Screen = Screens.home(), size: Size = .small, language: Language = .french, dossier: Dossier) {
        self.init(root, size: size, language: language, facts: Facts(dossier, today: Stage.day))
    }

    /// What is derived from the dossier may be shared: it is computed once.
    init(
        _ root: any Screen = Screens.home(), size: Size = .small, language: Language = .french, facts: Facts,
        places: [Place] = Screens.places
    ) {
        dossier = facts.dossier
        self.facts = facts
        self.language = language
        self.size = size
        shell = Shell(root, places: places, pasted: Screens.pasted, Stage.context(facts, language, size, ids))
    }

    static let day = Day("2022-03-29") ?? Day(number: 0)

    /// On the demonstration, 90 days before the external audit.
    static func demonstration(_ root: any Screen = Screens.home(), size: Size = .small, language: Language = .french) throws -> Stage {
        Stage(root, size: size, language: language, facts: try demonstrationFacts.get())
    }

    /// Computed once for all tests.
    private static let demonstrationFacts = DemonstrationFiles.upcoming.map { Facts($0, today: day) }

    var context: Context {
        Stage.context(
            facts, language, size, ids, person: person, candidates: candidates, saveState: saveState, undoable: undoable,
            redoable: redoable, knowsUndo: knowsUndo,
            undoableSince: undoableSince, redoableSince: redoableSince, drafts: drafts, mappings: mappings, kept: kept, isLoaded: isLoaded,
            folder: folder, changedBy: changedBy)
    }
    var grid: Grid { shell.draw(context) }
    /// The screen's rows, without the blanks at their ends.
    var rows: [String] { grid.lines() }
    var text: String { rows.joined(separator: "\n") }
    /// All lines of the top screen, seen or not, as a screen reader hears them.
    var heard: String { shell.layers.last.map { $0.describe(context).map(\.string).joined(separator: "\n") } ?? "" }
    /// The sentence below the screen.
    var said: String { shell.message?[language] ?? "" }
    var changes: [Change] { asked(CommitRequest.self).map(\.change) }
    /// Those of the requests that are of one kind.
    func asked<Kind: Request>(_ kind: Kind.Type) -> [Kind] { requests.compactMap { $0 as? Kind } }

    /// The dossiers it asked to lay down.
    var creations: [(records: [Record], folder: String)] {
        asked(DossierRequest.self).compactMap { request in
            guard case .create(let records, let folder, _, _) = request else { return nil }
            return (records, folder)
        }
    }

    /// The row in hand, without its `>`: that of the box or the pane the keys go to.
    var selected: String {
        let grid = grid
        for y in (1..<grid.height).reversed() {
            let cells = Array(grid.rows[y])
            guard
                let place = cells.indices.last(where: {
                    cells[$0].text == ">" && (cells[$0].style.bold || cells[$0].style.reverse) && cells.isStart($0)
                })
            else {
                continue
            }
            let text = cells[(place + 1)...].prefix { $0.text != "│" }.filter { !$0.isContinuation }.map(\.text).joined()
            return (text.hasPrefix("*") ? String(text.dropFirst()) : text).trimmed
        }
        return ""
    }

    /// `<enter>`, `<down>`, … or letters.
    @discardableResult
    func type(_ script: String) -> Stage {
        for key in KeyScript.keys(script) { press(key) }
        return self
    }

    func press(_ key: Key) { handle(shell.receive(key, context)) }

    /// As the session does with what it has to ask.
    @discardableResult
    func open(_ screen: any Screen) -> Stage {
        shell.open(screen, context)
        return self
    }

    /// What lies in the folder beside the records.
    func see(_ surroundings: Surroundings) {
        facts = Facts(dossier, today: Stage.day, surroundings: surroundings, after: facts)
        shell.refresh(context)
    }

    /// Somebody else wrote, or the test goes on from another state.
    func change(_ edit: (inout Dossier) -> Void) {
        edit(&dossier)
        facts = Facts(dossier, today: Stage.day, after: facts)
        shell.refresh(context)
    }

    /// Somebody else did, and the journal tells who.
    func change(by who: String, _ records: RecordKey..., edit: (inout Dossier) -> Void) {
        for key in records { changedBy[key] = who }
        change(edit)
    }

    /// Somebody else set a record aside.
    func delete(_ record: Record, by who: String) {
        var tree = record.tree
        tree["deleted"] = .bool(true)
        change(by: who, record.key) { $0.put(Record(record.key, tree)) }
    }

    func resize(_ size: Size) {
        self.size = size
        shell.refresh(context)
    }

    /// What was being worked out is there, in the order given.
    func calculate(reversed: Bool = false) {
        isCalculating = false
        for reply in reversed ? calculations.reversed() : calculations { answer(reply, ()) }
        calculations = []
    }

    private func answer<Value>(_ reply: Reply<Value>, _ value: Value, act: String? = nil) {
        handle(shell.deliver(reply.message(value), to: reply.layer, act: act, context))
    }

    private func handle(_ requests: [any Request]) {
        for request in requests {
            self.requests.append(request)
            switch request {
            case let asked as CommitRequest: commit(asked.change, asked.draft, asked.reply)
            case EvidenceRequest.take(let file, let reply): take(file, reply)
            case DraftRequest.keep(let draft): drafts[draft.key] = draft.content
            case DraftRequest.remove(let key): drafts[key] = nil
            case TableRequest.keepMapping(let mapping, let signature): mappings[signature] = mapping
            case TableRequest.readFile(_, _, let reply): answer(reply, file)
            case ListRequest.keepShape(let shape, let list): kept.keep(shape, of: list)
            case ListRequest.keepView(let view): kept.keep(view)
            case ListRequest.removeView(let view): kept.remove(view)
            case let asked as LaterRequest:
                if isCalculating { calculations.append(asked.work) } else { answer(asked.work, ()) }
            case let asked as HistoryRequest: answer(asked.reply, journal)
            case DossierRequest.look(let path, let reply):
                answer(
                    reply,
                    FolderLook(asked: path, path: path.hasPrefix("/") ? path : "/srv/" + path, problem: folderProblem(path)))
            case DossierRequest.create(_, _, _, let failed):
                if let creationFailure { answer(failed, creationFailure) }
            default: break
            }
        }
        shell.refresh(context)
    }

    /// As the session does with a file it could read.
    private func take(_ file: TakenFile, _ waiting: Reply<TakeReply>) {
        if !file.again, let known { return answer(waiting, .known(known)) }
        let name = file.path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? file.path
        let copy = AttachedCopy(
            title: name, path: "files/" + AttachedCopy.name(id: file.id, for: name), digest: "d1", size: 7, modified: Instant(seconds: 0),
            origin: "")
        guard let change = file.change(copy, dossier) else { return }
        commit(change, file.draft, Reply(waiting.layer) { waiting.message(.answered($0)) })
        taken.append(change)
    }

    /// As the session does: applied when stored, asked when in conflict, said when refused.
    private func commit(_ change: Change, _ draft: String?, _ waiting: Reply<CommitReply>?) {
        acts += 1
        let act = "act-\(acts)"
        shell.name(act: act)
        guard let reply else { return }
        if case .stored = reply { self.change { $0 = $0.applying(change) } }
        if case .stored = reply, let draft { drafts[draft] = nil }
        let isStored = if case .stored = reply { true } else { false }
        if !isStored { shell.withdraw(act: act) }
        if let waiting { answer(waiting, reply, act: isStored ? act : nil) }
        if case .conflict(let open) = reply { shell.open(ConflictScreen(open, of: change, draft: draft), context) }
    }

    private static func context(
        _ facts: Facts, _ language: Language, _ size: Size, _ ids: Numbers, person: RecordKey? = nil, candidates: [Ref] = [],
        saveState: SaveState = .saved(at: nil), undoable: Act? = nil,
        redoable: Act? = nil, knowsUndo: Bool = true, undoableSince: Phrase? = nil, redoableSince: Phrase? = nil,
        drafts: [String: JSONObject] = [:],
        mappings: [String: JSONObject] = [:], kept: KeptLists = KeptLists(), isLoaded: Bool = true, folder: String = "",
        changedBy: [RecordKey: String] = [:]
    ) -> Context {
        Context(
            facts: facts, language: language, size: size, now: Instant(seconds: day.number * 86_400 + 43_200),
            author: "référente qualité", person: person, candidates: candidates, saveState: saveState, changedBy: changedBy,
            undoable: undoable, redoable: redoable, knowsUndo: knowsUndo,
            undoableSince: undoableSince, redoableSince: redoableSince, drafts: drafts, mappings: mappings, kept: kept, isLoaded: isLoaded,
            folder: folder, makeID: { ids.next() })
    }
}

/// Ids for new records: `new-1`, `new-2`, …
private final class Numbers: Sendable {
    private let count = Mutex(0)

    func next() -> String {
        count.withLock {
            $0 += 1
            return "new-\($0)"
        }
    }
}

extension Size {
    static let small = Size(width: 80, height: 24)
    static let large = Size(width: 120, height: 40)
}

extension [Cell] {
    /// Only blanks stand between the place and the edge of the screen, of a box or of a pane; or the row behind it is reversed.
    fileprivate func isStart(_ place: Int) -> Bool {
        if place + 2 < count, self[place + 2].style.reverse { return true }
        return self[..<place].reversed().first { $0.text != " " }.map { $0.text == "│" } ?? true
    }
}
