/// What a person answers for on a day: the posts held, those of people away whose deputy the person is, and their services.
public struct Duties: Sendable {
    public let person: Record
    public let held: [Record]
    /// Posts of others, received while nobody is there to hold them.
    public let deputised: [Record]
    private let posts: Set<Ref>
    /// With those that ended and that they follow.
    private let services: Set<Ref>

    /// Nil when the person's record is gone.
    public init?(_ person: RecordKey, in dossier: Dossier, on day: Day) {
        guard let record = dossier.record(person), !record.isDeleted else { return nil }
        self.person = record
        held = dossier.posts(heldBy: person, on: day)
        let own = Set(held.map(\.reference))
        deputised = dossier.records(Post.kind.name).filter { post in
            guard let deputy = post[Post.deputy], own.contains(deputy), !own.contains(post.reference) else { return false }
            return dossier.holder(of: post, on: day).map { Person.isAway($0, on: day) } ?? true
        }
        posts = own.union(deputised.map(\.reference))
        let present = Set((held + deputised).compactMap { $0[Post.service] })
        let ended = dossier.records(Service.name).map(\.reference).filter {
            present.contains(dossier.service(answeringFor: $0, on: day))
        }
        services = present.union(ended)
    }

    public var role: Person.Role? { person[Person.role] }

    /// Whose point it is: its responsible post, or its service where no post is named.
    public func covers(_ item: ChecklistItem) -> Bool {
        if let owner = item[Item.owner] { return posts.contains(owner) || role == .serviceContact && coversService(of: item) }
        return coversService(of: item)
    }

    public func coversService(of item: ChecklistItem) -> Bool { item.unit.ref.map(services.contains) ?? false }
    public func covers(service: Ref) -> Bool { services.contains(service) }
    public func holds(_ post: Ref) -> Bool { posts.contains(post) }
    /// The service of the first post held.
    public var service: Ref? { held.lazy.compactMap { $0[Post.service] }.first }
}
