import Testing
import Text

@testable import Domain

/// What waits: each thing once, with every reason.
@Suite struct ToDoTests {
    private static let today = SmallDossier.today

    private func made(_ schema: Schema = .standard, _ fill: (inout SmallDossier) -> Void) -> Dossier {
        var small = SmallDossier(schema: schema)
        fill(&small)
        return small.dossier
    }

    private func asking(_ dossier: Dossier, _ person: RecordKey? = nil) -> Asking {
        Asking(Facts(dossier, today: Self.today), .french, person: person)
    }

    private func waits(_ ref: Ref, in dossier: Dossier) -> ToDo.Row? {
        Facts(dossier, today: Self.today).waiting(Outlook(), of: nil).rows.first { $0.ref == ref }
    }

    private static let document = Ref("documents", "d")

    private func putDocument(_ small: inout SmallDossier) {
        small.put(
            "documents", "d",
            [
                FunctionalDocument.title.write("Note"), FunctionalDocument.state.write(.signature),
                FunctionalDocument.destination.write(.displayed),
                FunctionalDocument.stateOn.write(Self.today - 15, in: Path(FunctionalDocument.stateDates.key).element("signature")),
            ])
    }

    @Test func aThingWithTwoReasonsIsOneRow() throws {
        let dossier = made { putDocument(&$0) }
        let toDo = Facts(dossier, today: Self.today).waiting(Outlook(), of: nil)
        let row = try #require(toDo.rows.first { $0.ref == Self.document })
        #expect(toDo.rows.count { $0.ref == Self.document } == 1)
        #expect(row.reasons.map(\.category).prefix(2) == [.signatures, .undatedForUsers])
        #expect(toDo.count(.signatures) == 1 && toDo.count(.undatedForUsers) == 1)
        #expect(asking(dossier).naming.reasons(row, on: Self.today).hasPrefix("à la signature depuis 15 j · sans date"))
    }

    @Test func itIsFoundByAnyOfItsReasons() throws {
        let dossier = made { putDocument(&$0) }
        let asking = self.asking(dossier)
        let rows = WaitingList(Outlook(), asking).rows
        for reason in ["raison:signature", "raison:\"sans date\"", "raison:E13", "raison:E04", "reason:\"awaiting signature\""] {
            let found = try Query(.waiting(rows), filter: reason).answer(asking).subjects
            #expect(found.map(\.ref) == [Self.document], "\(reason)")
        }
    }

    /// What a check finds waits; what another reason says of the thing already is not said twice.
    @Test func checksAreReasons() throws {
        let dossier = made { small in
            small.put("actions", "a", [CorrectiveAction.title.write("A"), CorrectiveAction.due.write(Self.today - 12)])
        }
        let row = try #require(waits(Ref("actions", "a"), in: dossier))
        #expect(row.reasons.map(\.category) == [.actionsLate, .check("E08")] && row.categories.contains(.check("E07")))
        #expect(
            asking(dossier).naming.reasons(row, on: Self.today) == "en retard de 12 j · action sans responsable ou sans échéance")
        #expect(ToDo(dossier, today: Self.today).rows.allSatisfy { !$0.categories.contains(.check("E08")) }, "home does without")
    }

    @Test func everyCheckIsAReasonOnce() {
        let codes = ToDo.Category.all(.standard).compactMap { if case .check(let code) = $0 { code } else { nil } }
        #expect(Set(codes) == Set(Checks.all.map(\.code)) && codes.count == Checks.all.count)
    }

    @Test func whatIsBlockedIsLateToo() throws {
        let dossier = made { small in
            small.put(
                "checklists", "c",
                [
                    Item.blocked.write("Rien reçu", in: SmallDossier.place), Item.blockedOn.write(Self.today - 3, in: SmallDossier.place),
                    Item.due.write(Self.today - 20, in: SmallDossier.place),
                ])
        }
        let row = try #require(waits(SmallDossier.item, in: dossier))
        #expect(row.reasons.map(\.category) == [.blocked, .itemsLate])
        #expect(asking(dossier).naming.reasons(row, on: Self.today) == "bloqué depuis 3 j · en retard de 20 j")
    }

    @Test func aFindingThatOpensAGapWaits() throws {
        let dossier = made { small in
            small.put(
                "findings", "f",
                [
                    Finding.verbatim.write("Constat"), Finding.grade.write(.sensitivePoint),
                    Finding.engagement.write(SmallDossier.engagement),
                ])
        }
        let toDo = ToDo(dossier, today: Self.today)
        #expect(toDo.entries(.gaps).map(\.ref) == [Ref("findings", "f")] && toDo.entries(.gapsApart).isEmpty)
    }

    // MARK: A kind that is late

    private func errands() -> Dossier {
        made(Schema(Schema.standard.kinds + [Errand.kind])) { small in
            small.put("services", "s", [Service.reference.write("S"), Service.title.write("Service")])
            small.put("posts", "p", [Post.title.write("Poste"), Post.service.write(Ref("services", "s"))])
            small.put("actions", "a", [CorrectiveAction.title.write("A"), CorrectiveAction.due.write(Self.today)])
            for (id, day, isDone) in [("late", -2, false), ("soon", 5, false), ("far", 20, false), ("done", -2, true)] {
                small.put(
                    "errands", id,
                    [
                        Errand.title.write(id), Errand.by.write(Self.today + day), Errand.isDone.write(isDone),
                        Errand.runner.write(Ref("posts", "p")),
                    ])
            }
        }
    }

    @Test func aNewKindThatIsLateWaitsAndIsRemindedOf() throws {
        let asking = self.asking(errands())
        let toDo = asking.facts.waiting(Outlook(), of: nil)
        let late = try #require(toDo.rows.first { $0.ref == Ref("errands", "late") })
        #expect(toDo.counted(late.reasons[0].category).french == "1 course en retard" && late.service == Ref("services", "s"))
        #expect(toDo.rows.contains { $0.ref == Ref("errands", "soon") } && !toDo.rows.contains { $0.ref == Ref("errands", "done") })
        let found = try Query(.waiting(toDo.rows), filter: "raison:\"courses en retard\" resp:Poste").answer(asking).subjects
        #expect(found.map(\.ref) == [Ref("errands", "late")])
        let messages = Reminders(asking.facts).messages
        #expect(messages.map(\.to) == [Ref("posts", "p")] && messages[0].entries.count == 2)
        #expect(asking.facts.standing(of: Ref("errands", "late")) == nil, "it has no status to say so")
    }

    // MARK: How far ahead

    @Test func theHorizonIsAWeekAMonthOrTheAudit() {
        let far = { (horizon: Outlook.Horizon, dossier: Dossier) in
            Facts(dossier, today: Self.today).waiting(Outlook(horizon), of: nil).rows.contains { $0.ref == Ref("errands", "far") }
        }
        #expect(!far(.week, errands()) && far(.month, errands()) && !far(.audit, errands()), "no audit is ahead")
        var audited = errands()
        let key = RecordKey("audits", "a")
        let writes = [Audit.title.write("A"), Audit.from.write(Self.today + 25), Audit.status.write(.planned)]
        audited.put(Record(key, Edit(key, base: nil, writes: writes).mine))
        #expect(far(.audit, audited))
        let toDo = Facts(audited, today: Self.today).waiting(Outlook(.audit), of: nil)
        #expect(toDo.counted(.dueSoon).french.hasSuffix("d'ici l'audit"))
    }

    // MARK: For whom

    private func waiting(_ person: String, _ scope: Outlook.Scope) -> Set<Ref> {
        var roles = RoleDossier()
        for item in [RoleDossier.own, RoleDossier.other] {
            roles.small.put(item.kind, item.record.id, [Item.due.write(RoleDossier.day - 1, in: Path("items").element("i"))])
        }
        let facts = Facts(roles.dossier, today: RoleDossier.day)
        return Set(facts.waiting(Outlook(.week, scope), of: RoleDossier.person(person)).rows.filter { $0.first == .itemsLate }.map(\.ref))
    }

    @Test func aListBeginsWithWhatTheRoleAnswersFor() {
        let facts = Facts(RoleDossier().dossier, today: RoleDossier.day)
        let scopes = RoleDossier.roles.map { facts.outlook(of: RoleDossier.person($0.id)).scope }
        #expect(scopes == [.all, .mine, .service, .mine, .all])
        #expect(facts.outlook(of: nil).scope == .all)
    }

    @Test(arguments: [
        ("officer", Outlook.Scope.mine, [Ref]()), ("officer", .service, []), ("officer", .all, [RoleDossier.own, RoleDossier.other]),
        ("pilot", .mine, [RoleDossier.own]), ("contact", .mine, []), ("contact", .service, [RoleDossier.own]),
        ("contact", .byService, [RoleDossier.own, RoleDossier.other]), ("agent", .mine, [RoleDossier.own]),
    ]) func aScopeHoldsWhatIsTheirs(_ person: String, _ scope: Outlook.Scope, _ expected: [Ref]) {
        #expect(waiting(person, scope) == Set(expected))
    }

    @Test func agentsHaveTheirOwnAlone() {
        let facts = Facts(RoleDossier().dossier, today: RoleDossier.day)
        let scopes = { (id: String) in Permission.scopes(facts.duties(RoleDossier.person(id))) }
        #expect(scopes("agent") == [.mine] && scopes("contact") == Outlook.Scope.allCases && Permission.scopes(nil) == [.all, .byService])
        #expect(Permission.refusal(of: .all, by: facts.duties(RoleDossier.person("agent"))) != nil)
        #expect(Permission.refusal(of: .mine, by: nil)?.french.contains("ne sait pas qui vous êtes") == true)
    }

    // MARK: Headings

    @Test func aHeadingCountsWhatStandsUnderAnother() throws {
        let dossier = made { small in
            putDocument(&small)
            small.put(
                "documents", "e",
                [
                    FunctionalDocument.title.write("Affiche"), FunctionalDocument.state.write(.applicable),
                    FunctionalDocument.destination.write(.displayed),
                ])
        }
        let list = WaitingList(Outlook(), asking(dossier))
        let headings = list.headings(of: list.rows)
        #expect(headings[.reason(.undatedForUsers)]?.french == "2 documents remis ou affichés sans date, dont 1 plus haut")
        #expect(headings[.reason(.signatures)]?.french == "1 document à la signature")
    }

    @Test func byServiceEachServiceHasItsRowsTogether() throws {
        let list = WaitingList(Outlook(.month, .byService), asking(errands()))
        let groups = list.rows.map { list.group($0) }
        let first = try #require(groups.first)
        #expect(first == .service(Ref("services", "s")) && list.headings(of: list.rows)[first]?.french == "S (3)")
        #expect(groups.last == .service(nil))
        let together = groups.reduce(into: [WaitingList.Group]()) { if $0.last != $1 { $0.append($1) } }
        #expect(Set(together).count == together.count)
    }
}
