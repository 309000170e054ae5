import Archive
import Domain
import Interface
import Text

/// The dossier as the loop sees it: what the archive confirmed, and upon it the changes that wait.
struct Desk {
    private(set) var confirmed: Dossier
    private(set) var pending: [PendingChange] = []
    private(set) var facts: Facts
    /// How the person signs, as the dossier knows the account.
    private(set) var author = ""
    /// Who is at the keyboard, once it is known.
    var person: RecordKey? { didSet { name() } }
    /// The person's record was taken away: nothing is written in that name.
    private(set) var isPersonGone = false
    private let account: String
    private var nextTicket = 1

    init(_ dossier: Dossier, today: Day, account: String) {
        self.account = account
        author = account
        confirmed = dossier
        facts = Facts(dossier, today: today)
    }

    var pendingRecords: Set<RecordKey> { Set(pending.flatMap { $0.change.edits.map(\.record) }) }

    mutating func load(_ dossier: Dossier) {
        confirmed = dossier.seen(on: facts.today)
        rebuild()
    }

    mutating func see(_ surroundings: Surroundings) {
        var surroundings = surroundings
        surroundings.inspection = facts.surroundings.inspection
        facts = Facts(facts.dossier, today: facts.today, surroundings: surroundings, after: facts)
    }

    /// What a look at the journals found: apart from what lies in the folder.
    mutating func see(_ inspection: Inspection) {
        var surroundings = facts.surroundings
        surroundings.inspection = inspection
        facts = Facts(facts.dossier, today: facts.today, surroundings: surroundings, after: facts)
    }

    mutating func move(to today: Day) {
        guard today != facts.today else { return }
        confirmed = confirmed.seen(on: today)
        facts = Facts(facts.dossier, today: today, surroundings: facts.surroundings)
    }

    /// Notes a change as waiting; its ticket comes back with the answer.
    mutating func add(_ change: Change, act: String, draft: String?, at: Instant, _ reply: Reply<CommitReply>?) -> Int {
        let ticket = nextTicket
        nextTicket += 1
        pending.append(PendingChange(ticket: ticket, change: change, at: at, act: act, draft: draft, reply: reply))
        facts = Facts(facts.dossier.applying(change), today: facts.today, after: facts)
        return ticket
    }

    /// Takes a change off the list once it is answered; `records` are now as on disk.
    mutating func settle(_ ticket: Int, _ records: [Record]) -> PendingChange? {
        guard let place = pending.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        let change = pending.remove(at: place)
        confirm(records)
        return change
    }

    mutating func confirm(_ records: [Record], removed: [RecordKey] = [], problems: [FileProblem]? = nil) {
        for record in records { confirmed.put(record) }
        for key in removed { confirmed.remove(key) }
        if let problems { confirmed.problems = problems }
        rebuild()
    }

    private mutating func rebuild() {
        facts = Facts(pending.reduce(confirmed) { $0.applying($1.change) }, today: facts.today, after: facts)
        name()
    }

    private mutating func name() {
        author = Author.name(person, confirmed, account: account)
        isPersonGone = confirmed.isGone(person)
    }

    /// What the person at the keyboard holds.
    var posts: [Record] { person.map { confirmed.posts(heldBy: $0, on: facts.today) } ?? [] }
}
