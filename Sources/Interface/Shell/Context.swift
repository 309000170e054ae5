import Canvas
import Domain
import Text

/// What screens know of the world: an immutable value, made anew when something moved.
public struct Context: Sendable {
    public private(set) var facts: Facts
    public let language: Language
    public private(set) var size: Size
    /// False in a part of the screen that the keys do not go to.
    public private(set) var hasFocus = true
    public private(set) var glyphs: Glyphs
    public let now: Instant
    public let author: String
    /// Who is at the keyboard; nil where the dossier does not know the account.
    public let person: RecordKey?
    /// The people this session may be of, when there are several: « Qui êtes-vous ? »
    public let candidates: [Ref]
    public let saveState: SaveState
    /// Records with changes of this run that the archive has not acknowledged yet.
    public let pending: Set<RecordKey>
    /// Who changed what last, of what others changed meanwhile.
    public let changedBy: [RecordKey: String]
    /// What undo and redo would take back and bring back.
    public let undoable: Act?
    public let redoable: Act?
    /// Their names in the journal.
    public let undoableID: String?
    public let redoableID: String?
    /// False while it is not known yet whether there is something to undo: a key pressed early is not lost.
    public let knowsUndo: Bool
    /// When the act to undo was done, if that was another day: undo asks first.
    public let undoableSince: Phrase?
    /// When the act to redo was taken back, if that was another day: redo asks first.
    public let redoableSince: Phrase?
    /// Texts typed and not accepted, by the key of their form.
    public let drafts: [String: JSONObject]
    /// What was corrected of the columns of tables, by their headings.
    public let mappings: [String: JSONObject]
    /// What the person keeps of lists.
    public let kept: KeptLists
    /// False until the dossier is read whole.
    public let isLoaded: Bool
    /// The dossier's folder, absolute; empty where there is none.
    public let folder: String
    /// Ids for new records; each call differs.
    public let makeID: @Sendable () -> String

    public init(
        facts: Facts, language: Language, size: Size, glyphs: Glyphs = .unicode, now: Instant, author: String,
        person: RecordKey? = nil, candidates: [Ref] = [], saveState: SaveState = .saved(at: nil), pending: Set<RecordKey> = [],
        changedBy: [RecordKey: String] = [:],
        undoable: Act? = nil, redoable: Act? = nil, undoableID: String? = nil, redoableID: String? = nil,
        knowsUndo: Bool = true, undoableSince: Phrase? = nil, redoableSince: Phrase? = nil,
        drafts: [String: JSONObject] = [:], mappings: [String: JSONObject] = [:], kept: KeptLists = KeptLists(), isLoaded: Bool = true,
        folder: String = "", makeID: @escaping @Sendable () -> String
    ) {
        self.facts = facts
        self.language = language
        self.size = size
        self.glyphs = glyphs
        self.now = now
        self.author = author
        self.person = person
        self.candidates = candidates
        self.saveState = saveState
        self.pending = pending
        self.changedBy = changedBy
        self.undoable = undoable
        self.redoable = redoable
        self.undoableID = undoableID
        self.redoableID = redoableID
        self.knowsUndo = knowsUndo
        self.undoableSince = undoableSince
        self.redoableSince = redoableSince
        self.drafts = drafts
        self.mappings = mappings
        self.kept = kept
        self.isLoaded = isLoaded
        self.folder = folder
        self.makeID = makeID
    }

    /// The same, as seen by a screen that has a part of the terminal.
    func part(_ size: Size, hasFocus: Bool) -> Context {
        var part = self
        part.size = size
        part.hasFocus = hasFocus
        return part
    }

    /// The same, with everything as it stood at another moment.
    func on(_ facts: Facts) -> Context {
        var then = self
        then.facts = facts
        return then
    }

    /// The same, drawn with signs that every terminal has.
    var plain: Context {
        var plain = self
        plain.glyphs = .ascii
        return plain
    }

    public var dossier: Dossier { facts.dossier }
    public var today: Day { facts.today }
    /// What the person at the keyboard answers for.
    public var duties: Duties? { person.flatMap(facts.duties) }
    /// Why the role of the person stands against a change; nil when it may be made. Of the first role of a dossier, what it asks for is
    /// asked where it is written.
    func refusal(of change: Change) -> Phrase? {
        guard let refusal = Permission.refusal(of: change, by: duties, in: dossier, on: today, known: facts.duties) else { return nil }
        return Permission.asksForOfficer(change, in: dossier) ? nil : refusal
    }
    /// The same before there is a change.
    func refusal(of deed: Deed, on refs: [Ref]) -> Phrase? {
        if refs.isEmpty { return facts.refusal(of: [deed], on: nil, by: person) }
        return refs.lazy.compactMap { facts.refusal(of: [deed], on: $0, by: person) }.first
    }
    /// Why none of several things may be done to; nil where one may: an act on several leaves out, and names, those it may not touch.
    func refusalOfAll(_ deeds: [Deed], on refs: [Ref]) -> Phrase? {
        let refusals = refs.lazy.map { refusal(of: deeds, on: $0) }
        return refusals.contains { $0 == nil } ? nil : refusals.first ?? nil
    }
    /// The same of one thing to which any of several deeds would do; one that is not there yet is about to be made.
    func refusal(of deeds: [Deed], on ref: Ref) -> Phrase? { facts.refusal(of: deeds, on: ref, by: person) }
    /// What waits for the person at the keyboard.
    var toDo: ToDo { facts.toDo(of: person) }
    /// How paths read on people's own computers.
    public var paths: SharePaths { SharePaths(dossier, folder: folder) }
    public var naming: Naming { Naming(dossier, language) }
    public var acts: Acts { Acts(dossier, today: today, now: now, author: author) }
    public var isReadOnly: Bool { if case .readOnly = saveState { true } else { false } }

    /// A phrase in the person's language, safe to draw.
    public func text(_ phrase: Phrase) -> SafeText { SafeText(phrase[language]) }
    /// Only the sentence that is read is made.
    public func text(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> SafeText {
        SafeText(language == .french ? Typography.french(fr()) : en())
    }
}
