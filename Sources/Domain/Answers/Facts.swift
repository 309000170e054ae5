import Synchronization
import Text

/// What is derived from one state of a dossier on one day, computed when first asked and never again.
public final class Facts: Sendable {
    public let dossier: Dossier
    public let today: Day
    /// The real day, where everything is looked at as it would stand on another.
    public let seenFrom: Day?
    /// The dossier's title, where it has one.
    public let title: String?
    private let known: Surroundings?
    private let look: @Sendable () -> Surroundings
    private let stored = Mutex(Stored())

    private struct Stored {
        var readiness: Readiness?
        var judge: ReadinessJudge?
        var toDo: ToDo?
        /// Of an earlier state: what did not move since is not judged again.
        var before: Readiness?
        var cycle: Cycle?
        var surroundings: Surroundings?
        var duties: [RecordKey: Duties] = [:]
        var own: [RecordKey: ToDo] = [:]
        var checks: [Checks.Found]?
        var waiting: [Looked: ToDo] = [:]
        var refusals: [Asked: Phrase?] = [:]
    }

    /// Whether somebody may do a thing: asked at every key by every line of the footer.
    private struct Asked: Hashable {
        let person: RecordKey
        let deeds: [Deed]
        let ref: Ref?
    }

    private struct Looked: Hashable {
        let outlook: Outlook
        let person: RecordKey?
    }

    /// `before`: the facts of an earlier state of the same dossier. `look`: what tells the surroundings where they are not known yet.
    public init(
        _ dossier: Dossier, today: Day, surroundings: Surroundings? = nil, after before: Facts? = nil, seenFrom: Day? = nil,
        look: @escaping @Sendable () -> Surroundings = { Surroundings() }
    ) {
        self.known = surroundings ?? before?.surroundings
        self.look = look
        self.dossier = dossier.seen(on: today)
        self.today = today
        self.seenFrom = seenFrom
        title = dossier.record(DossierRecord.key).map { $0[DossierRecord.title] }
        let readiness = before?.stored.withLock { $0.readiness ?? $0.before }
        stored.withLock { $0.before = readiness }
    }

    /// Everything as it would stand on a day, readiness too, with the records as they are now. `before`: the same of an earlier state.
    public func on(_ day: Day, after before: Facts? = nil) -> Facts {
        Facts(dossier, today: day, surroundings: known, after: before, seenFrom: seenFrom ?? today, look: { self.surroundings })
    }

    /// What lies in the folder beside the records.
    public var surroundings: Surroundings { known ?? once(\.surroundings, look) }

    public var cycle: Cycle { once(\.cycle) { Cycle(dossier, today: today) } }
    /// The day readiness is judged on: the next audit's, unless another day is looked at.
    private var reference: Day { seenFrom == nil ? cycle.reference(today: today) : today }
    /// As of the next audit, the day every screen shows.
    public var readiness: Readiness {
        let asOf = reference
        let before = stored.withLock { $0.before }
        return once(\.readiness) { Readiness(dossier, asOf: asOf, today: today, after: before) }
    }
    /// How ready one exigence is: what a screen of one exigence asks after each tick, without judging all the others.
    public func readiness(of engagement: Ref) -> Readiness.Entry? {
        if let all = stored.withLock({ $0.readiness }) { return all[engagement] }
        guard let retained = dossier.structure.engagement(engagement) else { return nil }
        let judge = once(\.judge) { ReadinessJudge(dossier, asOf: reference, today: today) }
        return judge.entry(retained)
    }
    /// What a person answers for; nil when the person's record is gone.
    public func duties(_ person: RecordKey) -> Duties? {
        if let known = stored.withLock({ $0.duties[person] }) { return known }
        let duties = Duties(person, in: dossier, on: today)
        stored.withLock { $0.duties[person] = duties }
        return duties
    }

    /// Why a person may do none of these deeds to a thing, or, of none named, to anything at all; nil when one is allowed.
    public func refusal(of deeds: [Deed], on ref: Ref?, by person: RecordKey?) -> Phrase? {
        guard let person, let duties = duties(person), !duties.isFree else { return nil }
        let asked = Asked(person: person, deeds: deeds, ref: ref)
        if let known = stored.withLock({ $0.refusals[asked] }) { return known }
        let refusal = Permission.refusal(of: deeds, on: ref, by: duties, in: dossier, on: today, known: self.duties)
        stored.withLock { $0.refusals[asked] = .some(refusal) }
        return refusal
    }

    /// What waits for a person, without what checks find; for nobody in particular, everything.
    public func toDo(of person: RecordKey?) -> ToDo {
        guard let person, let duties = duties(person) else { return toDo }
        if let known = stored.withLock({ $0.own[person] }) { return known }
        let own = ToDo(Permission.own(toDo.entries, Permission.scope(duties), of: duties, in: dossier, on: today), of: toDo)
        stored.withLock { $0.own[person] = own }
        return own
    }

    /// What waits, without what checks find: those look at everything, and the first screen does not wait for them.
    public var toDo: ToDo { once(\.toDo) { ToDo(dossier, today: today) } }

    /// What the checks find.
    public var checks: [Checks.Found] { once(\.checks) { Checks.run(dossier, today: today, surroundings: surroundings) } }

    /// With what a list of what waits for a person begins.
    public func outlook(of person: RecordKey?) -> Outlook { Outlook(.week, Permission.scope(person.flatMap(duties))) }

    /// « À traiter »: everything that waits, the checks included, as far ahead and for whom it is asked.
    public func waiting(_ outlook: Outlook, of person: RecordKey?) -> ToDo {
        let looked = Looked(outlook: outlook, person: person)
        if let known = stored.withLock({ $0.waiting[looked] }) { return known }
        let made: ToDo
        if outlook.scope != .all {
            let whole = waiting(Outlook(outlook.horizon, .all), of: nil)
            let own = person.flatMap(duties).map { Permission.own(whole.entries, outlook.scope, of: $0, in: dossier, on: today) }
            made = own.map { ToDo($0, of: whole) } ?? whole
        } else if person != nil {
            made = waiting(outlook, of: nil)
        } else {
            made = ToDo(dossier, today: today, horizon: outlook.horizon, checks: checks)
        }
        stored.withLock { $0.waiting[looked] = made }
        return made
    }

    private func once<Value: Sendable>(_ path: WritableKeyPath<Stored, Value?>, _ make: () -> Value) -> Value {
        if let value = stored.withLock({ $0[keyPath: path] }) { return value }
        let value = make()
        stored.withLock { $0[keyPath: path] = value }
        return value
    }
}
