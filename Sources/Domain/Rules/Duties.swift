/// What a person answers for on a day: the posts held, those of people away whose deputy the person is, and their services.
public struct Duties: Sendable {
    public let person: Record
    public let held: [Record]
    /// Posts of others, received while nobody is there to hold them.
    public let deputised: [Record]
    /// The roles the person acts in, each with the posts it counts for: the own one, and during their absence those of the people
    /// whose deputy the person is.
    public let hats: [Hat]
    let posts: Set<Ref>
    /// With those that ended and that they follow.
    let services: Set<Ref>

    public struct Hat: Sendable {
        public let role: Person.Role
        let person: RecordKey
        let posts: Set<Ref>
        let services: Set<Ref>
    }

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
        let all = held + deputised
        posts = own.union(deputised.map(\.reference))
        services = Self.services(of: all, in: dossier, on: day)
        let lent = deputised.compactMap { post -> Hat? in
            guard let role = dossier.holder(of: post, on: day)?[Person.role] else { return nil }
            return Self.hat(role, person, [post], in: dossier, on: day)
        }
        hats = [record[Person.role].map { Self.hat($0, person, all, in: dossier, on: day) }].compactMap(\.self) + lent
    }

    private static func hat(_ role: Person.Role, _ person: RecordKey, _ posts: [Record], in dossier: Dossier, on day: Day) -> Hat {
        let refs = Set(posts.map(\.reference))
        var services = Self.services(of: posts, in: dossier, on: day)
        if role == .serviceContact {
            // the post a service names as its contact, wherever that post stands
            services.formUnion(dossier.records(Service.name).filter { $0[Service.contact].map(refs.contains) ?? false }.map(\.reference))
        }
        return Hat(role: role, person: person, posts: refs, services: services)
    }

    /// Those of the posts, with those that ended and that they follow.
    private static func services(of posts: [Record], in dossier: Dossier, on day: Day) -> Set<Ref> {
        let present = Set(posts.compactMap { $0[Post.service] })
        let ended = dossier.records(Service.name).map(\.reference).filter {
            present.contains(dossier.service(answeringFor: $0, on: day))
        }
        return present.union(ended)
    }

    /// What the person answers for, of no role in particular.
    var bare: Hat { Hat(role: .qualityOfficer, person: person.key, posts: posts, services: services) }

    /// The role that opens most of those the person acts in: a deputy sees the screens that the absent holder's work needs.
    public var actingRole: Person.Role? {
        isFree ? nil : Person.Role.allCases.first { role in hats.contains { $0.role == role } } ?? .reader
    }

    /// No role: nothing is refused. One that this version does not know is none that it may do anything in.
    public var isFree: Bool { person.tree[Person.role.key].map(\.isNull) ?? true }

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

extension Duties.Hat {
    /// Whose point it is: its responsible post, or its service where no post is named.
    func answers(_ item: ChecklistItem) -> Bool {
        if let owner = item[Item.owner] { return posts.contains(owner) }
        return item.unit.ref.map(services.contains) ?? false
    }
}
