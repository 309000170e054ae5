import Text

/// Whom to remind of what: of some things that wait, by the post or the service they wait for.
public struct Reminders: Sendable {
    public struct Message: Sendable {
        /// A post, or a service where no post is named.
        public let to: Ref
        /// One for each thing.
        public let entries: [ToDo.Entry]
    }

    /// Why nobody is reminded of a thing.
    public enum Exception: Sendable, CaseIterable {
        case remindedToday
        /// No post and no service.
        case nobodyNamed
        /// It belongs to others than who reminds.
        case notTheirs
        case nothingDue
    }

    /// What is prepared now.
    public let messages: [Message]
    /// The same with what was prepared earlier today and has not left: one letter a day to each.
    public let letters: [Message]
    private let left: [Exception: [Ref]]

    /// Of everything that waits. `duties`: of who reminds: only what the role reaches.
    public init(_ facts: Facts, by duties: Duties? = nil) {
        self.init(of: facts.toDo.rows.filter { Self.entry($0, facts.dossier) != nil }.map(\.ref), in: facts.toDo, facts, by: duties)
    }

    /// Of these things, as they wait in a list.
    public init(of refs: [Ref], in toDo: ToDo, _ facts: Facts, by duties: Duties? = nil) {
        let dossier = facts.dossier
        let rows = Dictionary(toDo.rows.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
        let isAllowed = Permission.asking(.remind, by: duties, in: dossier, on: facts.today)
        var (found, left) = ([Ref: [ToDo.Entry]](), [Exception: [Ref]]())
        for ref in refs {
            guard let entry = rows[ref].flatMap({ Self.entry($0, dossier) }) else {
                left[.nothingDue, default: []].append(ref)
                continue
            }
            if dossier.isReminded(of: ref, on: facts.today) {
                left[.remindedToday, default: []].append(ref)
            } else if !isAllowed(ref) {
                left[.notTheirs, default: []].append(ref)
            } else if let to = Self.addressee(entry, facts) {
                found[to, default: []].append(entry)
            } else {
                left[.nobodyNamed, default: []].append(ref)
            }
        }
        self.left = left
        messages = Self.messages(found)
        let now = Set(found.values.joined().map(\.ref))
        for (ref, to) in dossier.prepared(on: facts.today) where !now.contains(ref) {
            if let entry = rows[ref].flatMap({ Self.entry($0, dossier) }) { found[to, default: []].append(entry) }
        }
        letters = Self.messages(found)
    }

    private static func messages(_ found: [Ref: [ToDo.Entry]]) -> [Message] {
        found.sorted { $0.key < $1.key }.map { Message(to: $0.key, entries: $0.value) }
    }

    /// Of how many things somebody is reminded.
    public var count: Int { messages.reduce(0) { $0 + $1.entries.count } }
    public func left(_ exception: Exception) -> [Ref] { left[exception] ?? [] }

    /// Those of the messages that go to nobody's address.
    public func unaddressed(_ facts: Facts) -> [Ref] {
        messages.map(\.to).filter { facts.dossier.address(of: $0, on: facts.today) == nil }
    }

    /// What one is reminded of where a thing waits for several reasons; nil where the reminder could not be kept.
    private static func entry(_ row: ToDo.Row, _ dossier: Dossier) -> ToDo.Entry? {
        guard row.ref.kind == Checklist.name || dossier.schema[row.ref.kind]?.field(Reminding.field.key) != nil else { return nil }
        return row.reasons.first { $0.category.isRemindable }
    }

    /// Evidence waits for whoever validates it, everything else for whoever answers for it.
    private static func addressee(_ entry: ToDo.Entry, _ facts: Facts) -> Ref? {
        let dossier = facts.dossier
        let service = entry.service.map { dossier.service(answeringFor: $0, on: facts.today) }
        if entry.category == .evidenceToValidate { return service.flatMap { dossier.validator(of: $0, on: facts.today) ?? $0 } }
        let named = [dossier.owner(of: entry.ref), service].compactMap(\.self)
        return named.first { dossier.record($0.record).map { !$0.isDeleted } ?? false }
    }
}

extension Dossier {
    /// The address a message to a post or a service goes to: that of the post, else of the person who holds it; nil for what no mail
    /// program would take.
    public func address(of to: Ref, on day: Day) -> String? {
        guard let record = record(to.record), to.kind == Post.kind.name else { return nil }
        let holder = record.holder(on: day).flatMap { self.record($0.record) }.map { $0[Person.email] }
        return [record[Post.email], holder ?? ""].first { EmailReader.isAddress($0) }
    }
}
