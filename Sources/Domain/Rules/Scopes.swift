/// Whether what somebody does lies within what the table gives the roles the person acts in.
struct Scopes {
    let dossier: Dossier
    let day: Day
    /// What is about to be done; nil while it is only asked about.
    let change: Change?
    let origins: Permission.Origins?
    private let known: ((RecordKey) -> Duties?)?
    private let memo = Memo()

    init(
        dossier: Dossier, day: Day, change: Change?, origins: Permission.Origins?, known: ((RecordKey) -> Duties?)? = nil
    ) {
        (self.dossier, self.day, self.change, self.origins, self.known) = (dossier, day, change, origins, known)
    }

    func duties(_ person: RecordKey) -> Duties? { known.map { $0(person) } ?? Duties(person, in: dossier, on: day) }

    /// Who pilots an exigence and what a record belongs to, found once for all people it is asked of: a refusal names who may.
    private final class Memo {
        var pilots: [Ref: Set<Ref>] = [:]
        var services: [RecordKey: Set<Ref>] = [:]
        var engagements: [RecordKey: [RetainedEngagement]] = [:]
    }

    private func isPiloted(_ engagement: RetainedEngagement, by hat: Duties.Hat) -> Bool {
        let posts = memo.pilots[engagement.ref] ?? dossier.pilots(of: engagement)
        memo.pilots[engagement.ref] = posts
        return !posts.isDisjoint(with: hat.posts)
    }

    private func services(of record: Record) -> Set<Ref> {
        let services = memo.services[record.key] ?? dossier.services(of: record, on: day)
        memo.services[record.key] = services
        return services
    }

    private func engagements(of record: Record) -> [RetainedEngagement] {
        let engagements = memo.engagements[record.key] ?? dossier.engagements(of: record)
        memo.engagements[record.key] = engagements
        return engagements
    }

    func permits(_ duties: Duties, _ found: DeedReader.Found) -> Bool {
        duties.isFree
            || duties.hats.contains { hat in
                found.deeds.contains { deed in
                    let reach = Permission.reach(hat.role, deed)
                    return covers(hat, reach, found) || reach.contains(.made) && found.record.map { isOwnOfToday($0, hat) } ?? false
                }
            }
    }

    func covers(_ hat: Duties.Hat, _ reach: Reach, _ found: DeedReader.Found) -> Bool {
        if reach.contains(.any) { return true }
        if reach.isDisjoint(with: [.own, .service, .engagement, .meeting]) { return false }
        if !found.points.isEmpty {
            return found.points.allSatisfy { ref in dossier.item(ref).map { covers(hat, reach, $0) } ?? false }
        }
        return found.record.map { covers(hat, reach, $0, isNew: found.isNew) } ?? false
    }

    private func covers(_ hat: Duties.Hat, _ reach: Reach, _ item: ChecklistItem) -> Bool {
        if reach.contains(.own), hat.answers(item) { return true }
        if reach.contains(.service), let service = dossier.service(of: item), hat.services.contains(service) { return true }
        return reach.contains(.engagement) && isPiloted(item.engagement, by: hat)
    }

    private func covers(_ hat: Duties.Hat, _ reach: Reach, _ record: Record, isNew: Bool) -> Bool {
        if reach.contains(.own), let owner = dossier.owner(of: record), hat.posts.contains(owner) { return true }
        if reach.contains(.meeting) { return secretary(of: record).map(hat.posts.contains) ?? false }
        let services = services(of: record)
        if reach.contains(.service), !services.isDisjoint(with: hat.services) { return true }
        let engagements = reach.contains(.engagement) || services.isEmpty ? engagements(of: record) : []
        if reach.contains(.engagement), engagements.contains(where: { isPiloted($0, by: hat) }) { return true }
        return services.isEmpty && engagements.isEmpty && dossier.owner(of: record) == nil && isOfMaker(record, hat, reach, isNew: isNew)
    }

    /// What belongs to nothing yet is of whoever made it, and of the maker's service.
    private func isOfMaker(_ record: Record, _ hat: Duties.Hat, _ reach: Reach, isNew: Bool) -> Bool {
        if isNew || origins == nil { return true }
        guard let maker = origins?(record.key)?.person else { return false }
        if maker == hat.person { return true }
        guard !reach.isDisjoint(with: [.service, .engagement]) else { return false }
        return dossier.posts(heldBy: maker, on: day).contains { $0[Post.service].map(hat.services.contains) ?? false }
    }

    private func secretary(of record: Record) -> Ref? {
        let meeting = record.kind == Decision.kind.name ? record[Decision.meeting].flatMap { dossier.record($0.record) } : record
        return meeting.flatMap { $0.kind == Meeting.kind.name ? $0[Meeting.secretary] : nil }
    }

    private func isOwnOfToday(_ record: Record, _ hat: Duties.Hat) -> Bool {
        let isMine = origins.map { $0(record.key) == Permission.Origin(person: hat.person, day: day) } ?? true
        return isMine && (change.map { dossier.applying($0) } ?? dossier).usesOfAnything(in: record.key).isEmpty
    }
}
