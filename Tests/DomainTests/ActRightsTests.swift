import Domain
import Testing
import Text

/// Every act of the program, by every role, on what is theirs and on what is another's.
@Suite struct ActRightsTests {
    /// An act on a thing of the service `dcl`, exigence `a`, or of `cert`, `b`; the deed it is.
    private struct Case: Sendable {
        let name: String
        let deed: Deed
        let make: @Sendable (_ acts: Acts, _ isOwn: Bool) -> Change?
    }

    private static func ref(_ isOwn: Bool) -> Ref { isOwn ? RoleDossier.own : RoleDossier.other }
    private static func service(_ isOwn: Bool) -> Ref { Ref("services", isOwn ? "dcl" : "cert") }

    private static func onItem(_ acts: Acts, _ isOwn: Bool, _ make: (ChecklistItem) -> Change?) -> Change? {
        acts.dossier.item(ref(isOwn)).flatMap(make)
    }

    private static func editing(_ name: String, _ deed: Deed, _ write: @escaping @Sendable (Path) -> Write) -> Case {
        Case(name: name, deed: deed) { acts, isOwn in onItem(acts, isOwn) { acts.edit($0.checklist, [write($0.path)]) } }
    }

    private static func evidence(_ acts: Acts, _ isOwn: Bool) -> Record? { acts.dossier.record(RecordKey("evidence", isOwn ? "p" : "q")) }

    private static let cases = [
        Case(name: "tick", deed: .answer) { acts, isOwn in onItem(acts, isOwn) { acts.tick($0) } },
        editing("block", .answer) { Item.blocked.write("panne", in: $0) },
        Case(name: "note", deed: .comment) { acts, isOwn in acts.note(ref(isOwn), "note", id: "n") },
        editing("result", .arrange) { Item.result.write(.compliant, in: $0) },
        editing("due", .arrange) { Item.due.write(RoleDossier.day, in: $0) },
        Case(name: "link", deed: .arrange) { acts, isOwn in acts.link(ref(isOwn), Item.documents.spec, Ref("documents", "d"), on: true) },
        Case(name: "validate", deed: .validate) { acts, isOwn in evidence(acts, isOwn).flatMap { acts.validate([$0]) } },
        Case(name: "send back", deed: .validate) { acts, isOwn in evidence(acts, isOwn).flatMap { acts.sendBack([$0], because: "flou") } },
        Case(name: "settle", deed: .arrange) { acts, isOwn in
            acts.dossier.record(ref(isOwn).record).map { acts.settle($0, ["c": .string("compliant")]) }
        },
        Case(name: "create", deed: .keepRecords) { acts, isOwn in
            acts.create(
                CorrectiveAction.kind, id: "new",
                [CorrectiveAction.service.write(service(isOwn)), CorrectiveAction.concerns.write([ref(isOwn)])])
        },
        Case(name: "departure", deed: .staff) { acts, isOwn in
            acts.dossier.record(RecordKey("posts", isOwn ? "agent" : "other-agent")).flatMap {
                acts.succeed([$0], by: Ref("people", "pilot"), on: RoleDossier.day) { "h2" }
            }
        },
        Case(name: "add an item", deed: .organise) { acts, isOwn in
            acts.addItem(to: Ref("referentials", "r", nested: isOwn ? "a" : "b"), id: "new", [ExpectedItem.title.write("Point")])
        },
        Case(name: "retain a module", deed: .organise) { acts, _ in
            acts.dossier.record(DossierRecord.key).map { acts.edit($0, [DossierRecord.title.write("Autre")]) }
        },
    ]

    private func dossier() -> RoleDossier {
        var roles = RoleDossier()
        roles.small.put("documents", "d", [FunctionalDocument.title.write("D")])
        for (id, ref) in [("p", RoleDossier.own), ("q", RoleDossier.other)] {
            let place = Path("items").element("i")
            roles.small.put("evidence", id, [Evidence.title.write(id), Evidence.place.write("hall"), Evidence.state.write(.toValidate)])
            let values = JSON.array(
                [JSONObject(["value": .string("compliant")]), JSONObject(["value": .string("partial")])].map(JSON.object))
            roles.small.put(
                "checklists", ref.record.id,
                [
                    Item.evidence.write([Ref("evidence", id)], in: place),
                    Write(Path("conflicts").element("c").key("path"), .string("items/#i/result")),
                    Write(Path("conflicts").element("c").key("values"), values),
                ])
        }
        return roles
    }

    @Test func everyRoleAtEveryAct() throws {
        let roles = dossier()
        let acts = Acts(roles.dossier, today: RoleDossier.day, now: Instant(seconds: 0), author: "essai")
        for (id, role) in RoleDossier.roles {
            let mine: Reach =
                switch role {
                case .commitmentOwner: .engagement
                case .serviceContact: .service
                case .agent: .own
                default: []
                }
            for one in Self.cases {
                for isOwn in [true, false] {
                    let change = try #require(one.make(acts, isOwn), "\(one.name)")
                    let reach = Permission.reach(role, one.deed)
                    let isAllowed = reach.contains(.any) || isOwn && !reach.isDisjoint(with: mine)
                    let refusal = roles.refusal(of: change, by: id)
                    #expect((refusal == nil) == isAllowed, "\(id), \(one.name), own: \(isOwn): \(refusal?.french ?? "allowed")")
                    #expect(refusal == nil || refusal?.french.hasPrefix("Seul ") == true)
                }
            }
        }
    }
}
