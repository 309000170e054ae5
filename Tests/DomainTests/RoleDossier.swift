import Domain
import Text

/// Two services, two exigences, and one person of each role: enough to have something of one's own and something of others.
///
/// Exigence `a` is piloted by `pilot`, exigence `b` by nobody named: `other-agent` answers its point. `a` has a point of the service
/// `dcl` (answered by `agent`), `b` one of `cert`.
struct RoleDossier {
    static let day = Day("2026-03-10") ?? Day(number: 0)
    static let own = Ref("checklists", "a-dcl", nested: "i")
    static let other = Ref("checklists", "b-cert", nested: "i")
    var small = SmallDossier()
    var dossier: Dossier { small.dossier }

    static func person(_ id: String) -> RecordKey { RecordKey("people", id) }
    static let roles: [(id: String, role: Person.Role)] = [
        ("officer", .qualityOfficer), ("pilot", .commitmentOwner), ("contact", .serviceContact), ("agent", .agent), ("reader", .reader),
    ]

    init() {
        for id in ["dcl", "cert", "cabinet"] {
            small.put("services", id, [Service.reference.write(id.uppercased()), Service.title.write(id)])
        }
        let services = ["officer": "cabinet", "pilot": "cabinet", "contact": "dcl", "agent": "dcl", "reader": "dcl", "other-agent": "cert"]
        for (id, service) in services {
            let role = Self.roles.first { $0.id == id }?.role ?? .agent
            small.put("people", id, [Person.title.write(id), Person.role.write(role)])
            small.put("posts", id, [Post.title.write(id), Post.service.write(Ref("services", service))])
            hold(id, by: id)
        }
        engagement("a", number: "1", pilot: "pilot")
        engagement("b", number: "2", pilot: nil)
        checklist("a-dcl", "a", service: "dcl", owner: "agent")
        checklist("b-cert", "b", service: "cert", owner: "other-agent")
    }

    mutating func hold(_ post: String, by person: String) {
        let place = Path(Post.holders.key).element("h")
        small.put("posts", post, [Post.Holder.person.write(Ref(Self.person(person)), in: place)])
    }

    private mutating func engagement(_ id: String, number: String, pilot: String?) {
        let place = Path("engagements").element(id)
        small.put(
            "referentials", "r",
            [
                Engagement.title.write("Exigence \(number)", in: place), Engagement.number.write(number, in: place),
                Engagement.module.write("m", in: place), Engagement.pilot.write(pilot.map { Ref("posts", $0) }, in: place),
                ExpectedItem.title.write("Point", in: place.key("items").element("i")),
            ])
    }

    private mutating func checklist(_ id: String, _ engagement: String, service: String, owner: String) {
        let place = Path("items").element("i")
        small.put(
            "checklists", id,
            [
                Checklist.referential.write(Ref("referentials", "r")),
                Checklist.engagement.write(Ref("referentials", "r", nested: engagement)),
                Checklist.unit.write("services/\(service)"), Item.progress.write(.todo, in: place),
                Item.owner.write(Ref("posts", owner), in: place),
            ])
    }

    /// A change of one field of a record, or of a point.
    func writing(_ key: RecordKey, _ path: Path, _ value: JSON? = .string("x")) -> Change {
        Change(Act(.edit, ""), [Edit(key, base: dossier.record(key)?.tree, writes: [Write(path, value)])])
    }

    func refusal(of change: Change, by person: String, origins: Permission.Origins? = nil) -> Phrase? {
        Permission.refusal(of: change, by: Self.person(person), in: dossier, on: Self.day, origins: origins)
    }

    /// The journal does not tell.
    static func unknown(_ key: RecordKey) -> Permission.Origin? { nil }
}
