import Domain
import Testing
import Text

/// Who may do what, as the gate asks it.
@Suite struct PermissionTests {
    private let roles = RoleDossier()

    // MARK: The table

    @Test func everyKindAndFieldHasItsRow() {
        for kind in Schema.standard.kinds {
            #expect(kind.deed != nil, "\(kind.name)")
            for key in kind.deeds.keys {
                let path = Path(key.split(separator: "/").map { .key(String($0)) })
                #expect(kind.field(at: path) != nil, "\(kind.name): \(key)")
            }
        }
        let items = Set(Checklist.kind.deeds.keys)
        #expect(items == Set(Item.fields.map { "items/\($0.key)" }))
    }

    /// Pilot, contact, agent; the référent may do everything, who only reads nothing.
    @Test func theTableIsThisOne() {
        let table: [Deed: (String, String, String)] = [
            .comment: ("tout", "tout", "ses postes"), .answer: ("ses exigences, ses postes", "son service, ses postes", "ses postes"),
            .arrange: ("ses exigences", "son service", ""), .validate: ("ses exigences", "son service", ""),
            .followUp: ("ses postes", "ses postes", "ses postes"), .keepRecords: ("ses exigences, son service", "son service", ""),
            .judge: ("", "", ""), .decide: ("secrétaire", "secrétaire", ""), .staff: ("", "son service", ""), .organise: ("", "", ""),
            .remove: ("créé ce jour", "créé ce jour", "créé ce jour"), .remind: ("ses exigences", "son service", ""),
        ]
        for deed in Deed.allCases {
            let row = [Person.Role.commitmentOwner, .serviceContact, .agent].map { Permission.reach($0, deed).phrase(.standard).french }
            let wanted = table[deed].map { [$0.0, $0.1, $0.2] }
            #expect(row == wanted, "\(deed)")
            #expect(Permission.reach(.qualityOfficer, deed) == .any && Permission.reach(.reader, deed).isEmpty)
        }
    }

    /// Every role, every field of a point, of the own and of another.
    @Test func everyRoleAtEveryFieldOfAPoint() {
        for (id, role) in RoleDossier.roles {
            for field in Item.fields {
                let reach = Permission.reach(role, Checklist.kind.deed(at: Path("items").key(field.key)))
                let path = Path("items").element("i").key(field.key)
                let mine: Reach = role == .commitmentOwner ? .engagement : role == .serviceContact ? .service : .own
                let isMine = role == .qualityOfficer || reach.contains(.any) || reach.contains(mine)
                #expect((roles.refusal(of: roles.writing(RoleDossier.own.record, path), by: id) == nil) == isMine, "\(id) \(field.key)")
                let isAny = reach.contains(.any)
                #expect((roles.refusal(of: roles.writing(RoleDossier.other.record, path), by: id) == nil) == isAny, "\(id) \(field.key)")
            }
        }
    }

    /// Every role, every field of every kind, of a record of the own service and exigence, and of another's.
    @Test func everyRoleAtEveryFieldOfARecord() {
        for kind in Schema.standard.kinds where ![Checklist.name, Evidence.kind.name].contains(kind.name) {
            for isOwn in [true, false] {
                var roles = roles
                let key = belonging(kind, isOwn: isOwn, &roles)
                for (id, role) in RoleDossier.roles {
                    for field in kind.fields {
                        let deed = kind.deed(at: Path(field.key))
                        let reach = Permission.reach(role, deed).union(
                            deed == .followUp ? Permission.reach(role, kind.deed ?? .organise) : [])
                        let scopes: Reach =
                            switch role {
                            case .commitmentOwner: kind.name == "posts" || kind.name == "people" ? [] : .engagement
                            case .serviceContact: kind.name == "surveys" ? [] : .service
                            case .agent: .own
                            default: []
                            }
                        let isAllowed = reach.contains(.any) || isOwn && !reach.isDisjoint(with: scopes)
                        let refusal = roles.refusal(of: roles.writing(key, Path(field.key)), by: id)
                        #expect((refusal == nil) == isAllowed, "\(id) \(kind.name) \(field.key) own: \(isOwn)")
                    }
                }
            }
        }
    }

    /// A record of a kind, of the service `dcl`, exigence `a` and owned by `agent`; or of `cert`, `b` and `other-agent`.
    private func belonging(_ kind: Kind, isOwn: Bool, _ roles: inout RoleDossier) -> RecordKey {
        let engagement = Ref("referentials", "r", nested: isOwn ? "a" : "b").text
        let values: [String: JSON] = [
            "service": .string(isOwn ? "services/dcl" : "services/cert"), "owner": .string(isOwn ? "posts/agent" : "posts/other-agent"),
            "unit": .string(isOwn ? "services/dcl" : "services/cert"), "engagement": .string(engagement), "subject": .string(engagement),
            "concerns": .strings([engagement]), "items": .strings([(isOwn ? RoleDossier.own : RoleDossier.other).text]),
        ]
        switch kind.name {
        case DossierRecord.name: return DossierRecord.key
        case Referential.name: return RecordKey(kind.name, "r")
        case Person.kind.name, Post.kind.name: return RecordKey(kind.name, isOwn ? "agent" : "other-agent")
        default: break
        }
        let named = kind.fields.compactMap { field in values[field.key].map { Write(Path(field.key), $0) } }
        roles.small.put(kind.name, "x", named)
        // a document says by the points that use it which exigence it is of
        let place = (isOwn ? RoleDossier.own : RoleDossier.other).record.id
        if kind.name == "documents" {
            roles.small.put("checklists", place, [Item.documents.write([Ref("documents", "x")], in: Path("items").element("i"))])
        }
        return RecordKey(kind.name, "x")
    }

    /// Of a newer version: not taken for no role at all.
    @Test func aRoleThatIsNotKnownOpensNothing() {
        var roles = roles
        roles.small.put("people", "agent", [Write(Path("role"), .string("auditor"))])
        #expect(roles.refusal(of: roles.writing(RoleDossier.own.record, Path("items").element("i").key("progress")), by: "agent") != nil)
        roles.small.put("people", "agent", [Person.role.write(nil)])
        #expect(roles.refusal(of: roles.writing(RoleDossier.other.record, Path("items").element("i").key("progress")), by: "agent") == nil)
    }

    // MARK: Scopes

    @Test func anExigenceWithoutPilotIsOfWhoAnswersAPoint() {
        var roles = roles
        roles.small.put("people", "other-agent", [Person.role.write(.commitmentOwner)])
        let result = Path("items").element("i").key("result")
        #expect(roles.refusal(of: roles.writing(RoleDossier.other.record, result), by: "other-agent") == nil)
        #expect(roles.refusal(of: roles.writing(RoleDossier.own.record, result), by: "other-agent") != nil)
        // named, it is the pilot's alone
        roles.small.put("referentials", "r", [Engagement.pilot.write(Ref("posts", "pilot"), in: Path("engagements").element("b"))])
        #expect(roles.refusal(of: roles.writing(RoleDossier.other.record, result), by: "other-agent") != nil)
        #expect(roles.refusal(of: roles.writing(RoleDossier.other.record, result), by: "pilot") == nil)
        // who answers the point still does
        #expect(
            roles.refusal(of: roles.writing(RoleDossier.other.record, Path("items").element("i").key("progress")), by: "other-agent") == nil
        )
    }

    @Test func aNewRecordBelongsToItsMakersServiceUntilItSaysOtherwise() {
        func making(_ writes: [Write]) -> Change {
            Change(Act(.create, ""), [Edit(RecordKey("actions", "n"), base: nil, writes: [CorrectiveAction.title.write("A")] + writes)])
        }
        #expect(roles.refusal(of: making([]), by: "contact") == nil)
        #expect(roles.refusal(of: making([CorrectiveAction.service.write(Ref("services", "dcl"))]), by: "contact") == nil)
        #expect(roles.refusal(of: making([CorrectiveAction.service.write(Ref("services", "cert"))]), by: "contact") != nil)
        #expect(roles.refusal(of: making([]), by: "agent") != nil && roles.refusal(of: making([]), by: "reader") != nil)
        var made = roles
        made.small.put("actions", "n", [CorrectiveAction.title.write("A")])
        let change = made.writing(RecordKey("actions", "n"), Path("title"))
        func by(_ maker: String) -> Permission.Origins { { _ in .init(person: RoleDossier.person(maker), day: RoleDossier.day) } }
        #expect(made.refusal(of: change, by: "contact", origins: by("agent")) == nil)
        #expect(made.refusal(of: change, by: "contact", origins: by("other-agent")) != nil)
        #expect(made.refusal(of: change, by: "contact", origins: RoleDossier.unknown) != nil)
    }

    @Test func theSecretaryKeepsThatMeetingAndItsDecisions() {
        var roles = roles
        for id in ["m", "n"] { roles.small.put("meetings", id, [Meeting.title.write(id)]) }
        roles.small.put("meetings", "m", [Meeting.secretary.write(Ref("posts", "contact"))])
        roles.small.put("decisions", "d", [Decision.meeting.write(Ref("meetings", "n")), Decision.owner.write(Ref("posts", "agent"))])
        func deciding(_ meeting: String) -> Change {
            Change(
                Act(.decide, ""),
                [Edit(RecordKey("decisions", "new"), base: nil, writes: [Decision.meeting.write(Ref("meetings", meeting))])])
        }
        #expect(roles.refusal(of: deciding("m"), by: "contact") == nil && roles.refusal(of: deciding("n"), by: "contact") != nil)
        #expect(roles.refusal(of: deciding("m"), by: "agent") != nil)
        #expect(roles.refusal(of: roles.writing(RecordKey("meetings", "m"), Path("place")), by: "contact") == nil)
        // whose decision it is says what became of it, and no more
        #expect(roles.refusal(of: roles.writing(RecordKey("decisions", "d"), Path("progress"), .string("done")), by: "agent") == nil)
        #expect(roles.refusal(of: roles.writing(RecordKey("decisions", "d"), Path("text")), by: "agent") != nil)
    }

    @Test func aDeputyHasTheRightsOfThePostDuringTheAbsence() {
        var roles = roles
        roles.small.put("posts", "contact", [Post.deputy.write(Ref("posts", "agent"))])
        let result = roles.writing(RoleDossier.own.record, Path("items").element("i").key("result"))
        #expect(roles.refusal(of: result, by: "agent") != nil)
        roles.small.put("people", "contact", [Person.absentFrom.write(RoleDossier.day)])
        #expect(roles.refusal(of: result, by: "agent") == nil)
        #expect(Duties(RoleDossier.person("agent"), in: roles.dossier, on: RoleDossier.day)?.actingRole == .serviceContact)
        #expect(roles.refusal(of: roles.writing(RoleDossier.other.record, Path("items").element("i").key("result")), by: "agent") != nil)
        roles.small.put("people", "contact", [Person.absentTo.write(RoleDossier.day - 1), Person.absentFrom.write(RoleDossier.day - 2)])
        #expect(roles.refusal(of: result, by: "agent") != nil)
    }

    // MARK: Evidence

    private func proof(_ state: Evidence.State, of item: Ref) -> RoleDossier {
        var roles = roles
        roles.small.put("evidence", "p", [Evidence.title.write("P"), Evidence.state.write(state)])
        roles.small.put("checklists", item.record.id, [Item.evidence.write([Ref("evidence", "p")], in: Path("items").element("i"))])
        return roles
    }

    @Test func toJudgeAProofAndToTakeAJudgementBackIsOneRight() {
        let key = RecordKey("evidence", "p")
        func state(_ state: Evidence.State) -> JSON { .string(state.rawValue) }
        let waiting = proof(.toValidate, of: RoleDossier.own)
        let validating = waiting.writing(key, Path("state"), state(.validated))
        #expect(["officer", "pilot", "contact"].allSatisfy { waiting.refusal(of: validating, by: $0) == nil })
        #expect(["agent", "reader", "other-agent"].allSatisfy { waiting.refusal(of: validating, by: $0) != nil })
        let validated = proof(.validated, of: RoleDossier.own)
        #expect(validated.refusal(of: validated.writing(key, Path("state"), state(.toValidate)), by: "agent") != nil)
        // returned, it is handed in again by whoever answers
        let returned = proof(.toComplete, of: RoleDossier.own)
        #expect(returned.refusal(of: returned.writing(key, Path("state"), state(.toValidate)), by: "agent") == nil)
        #expect(returned.refusal(of: returned.writing(key, Path("reason"), nil), by: "agent") == nil)
        #expect(returned.refusal(of: returned.writing(key, Path("reason")), by: "agent") != nil)
        // of another's exigence, whatever key asks
        let others = proof(.toValidate, of: RoleDossier.other)
        #expect(others.refusal(of: others.writing(key, Path("state"), state(.validated)), by: "pilot") != nil)
    }

    /// What recurs and needs no validation is valid when it is handed in, the first time and after a return.
    @Test func aProofThatNeedsNobodyIsHandedInByWhoAnswers() {
        let validated = JSON.string(Evidence.State.validated.rawValue)
        for needs in [true, false] {
            for stored in [nil, Evidence.State.toComplete] {
                var roles = stored.map { proof($0, of: RoleDossier.own) } ?? roles
                let place = Path("engagements").element("a").key("items").element("i")
                roles.small.put("referentials", "r", [ExpectedItem.withoutValidation.write(!needs, in: place)])
                let link = roles.writing(
                    RoleDossier.own.record, Path("items").element("i").key("evidence"), .strings(["evidence/p"]))
                let edits = roles.writing(RecordKey("evidence", "p"), Path("state"), validated).edits + link.edits
                #expect(
                    (roles.refusal(of: Change(Act(.attach, ""), edits), by: "agent") != nil) == needs,
                    "\(needs) \(String(describing: stored))")
                #expect(roles.refusal(of: Change(Act(.attach, ""), edits), by: "contact") == nil)
            }
        }
    }

    // MARK: Removing

    @Test func oneRemovesWhatOneMadeTheSameDayAndNothingUses() {
        var roles = roles
        roles.small.put("actions", "n", [CorrectiveAction.service.write(Ref("services", "dcl"))])
        let key = RecordKey("actions", "n")
        let change = roles.writing(key, Path("deleted"), .bool(true))
        func made(_ by: String, _ day: Day) -> Permission.Origins { { _ in .init(person: RoleDossier.person(by), day: day) } }
        #expect(roles.refusal(of: change, by: "contact", origins: made("contact", RoleDossier.day)) == nil)
        #expect(roles.refusal(of: change, by: "contact", origins: made("contact", RoleDossier.day - 1)) != nil)
        #expect(roles.refusal(of: change, by: "contact", origins: made("agent", RoleDossier.day)) != nil)
        #expect(roles.refusal(of: change, by: "contact", origins: RoleDossier.unknown) != nil)
        #expect(roles.refusal(of: change, by: "officer", origins: RoleDossier.unknown) == nil)
        #expect(roles.refusal(of: change, by: "reader", origins: made("reader", RoleDossier.day)) != nil)
        roles.small.put("checklists", "a-dcl", [Item.actions.write([Ref(key)], in: Path("items").element("i"))])
        #expect(roles.refusal(of: change, by: "contact", origins: made("contact", RoleDossier.day)) != nil)
        // the same act takes the use away: an attachment undone
        let unlink = roles.writing(RoleDossier.own.record, Path("items").element("i").key("actions"), nil)
        let both = Change(Act(.delete, ""), change.edits + unlink.edits)
        #expect(roles.refusal(of: both, by: "contact", origins: made("contact", RoleDossier.day)) == nil)
    }

    // MARK: The référent

    @Test func thereIsAlwaysAReferent() {
        let officer = RoleDossier.person("officer")
        let deleting = roles.writing(officer, Path("deleted"), .bool(true))
        let demoting = roles.writing(officer, Path("role"), .string("agent"))
        let leaving = roles.writing(RecordKey("posts", "officer"), Path("holders").element("h").key("to"), .string("2026-03-09"))
        // nobody, not even who has no role
        for change in [deleting, demoting, leaving] {
            for person in ["officer", "nobody"] {
                let said = roles.refusal(of: change, by: person)?.french ?? ""
                #expect(said.contains("dernière personne référente") && said.contains("officer"), "\(said)")
            }
        }
        var two = roles
        two.small.put("people", "pilot", [Person.role.write(.qualityOfficer)])
        for change in [deleting, demoting, leaving] { #expect(two.refusal(of: change, by: "officer") == nil) }
    }

    @Test func theFirstRoleIsThatOfTheReferent() {
        var roles = roles
        for id in RoleDossier.roles.map(\.id) + ["other-agent"] { roles.small.put("people", id, [Person.role.write(nil)]) }
        func giving(_ role: Person.Role) -> Change { roles.writing(RoleDossier.person("agent"), Path("role"), .string(role.rawValue)) }
        #expect(roles.refusal(of: giving(.agent), by: "agent")?.french.contains("référent qualité") == true)
        #expect(roles.refusal(of: giving(.qualityOfficer), by: "agent") == nil)
    }

    // MARK: What is said

    @Test func aRefusalNamesWhoMay() {
        let said = roles.refusal(of: roles.writing(RoleDossier.own.record, Path("items").element("i").key("result")), by: "reader")
        #expect(
            said
                == Phrase(
                    fr:
                        "Seul le référent qualité, le pilote de l'exigence 1 ou le correspondant du service DCL peut changer le résultat, le responsable, l'échéance ou les liens : officer, pilot, contact. Vous êtes en lecture.",
                    en: said?.english ?? "")
        )
        let own = roles.refusal(of: roles.writing(RoleDossier.own.record, Path("items").element("i").key("progress")), by: "reader")
        #expect(own?.french.hasPrefix("Seul son responsable, le référent qualité") == true)
        #expect(own?.french.contains(": agent, officer, pilot, contact. Vous") == true, "\(own?.french ?? "")")
    }
}
