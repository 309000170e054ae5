import Canvas
import Domain
import Exchange
import Testing
import Text

@testable import Interface

/// Every role at every key of every screen: what is offered may be done, and nothing that the gate refuses goes out.
@Suite struct RoleDoorTests {
    static let people = ["referent-qualite-1", "chef-accueil-1", "correspondant-dcl-1", "agent-accueil-1", "directeur-cabinet-1"]

    @Test(arguments: people) func noKeyIsOfferedToBeRefused(_ person: String) throws {
        let stage = try Stage.demonstration()
        stage.person = RecordKey("people", person)
        let context = stage.context
        // a box of a day does what the screen below has asked about
        for screen in try AllScreens.on(stage) where !(screen is DayScreen) {
            var layer = screen.pane(1)
            layer.refresh(context)
            if layer.opened(context).contains(where: \.isClosing) { continue }
            for (place, row) in layer.rows(context).enumerated() where row.refusal == nil {
                var copy = layer
                for effect in copy.perform(row: place, context) {
                    check(effect, person, "\(type(of: screen)) « \(row.phrase.french) »", context)
                }
            }
        }
    }

    /// Who only reads is not asked for a text, a state or a link that is then refused.
    @Test func aReaderIsOfferedNoKeyThatWrites() throws {
        let stage = try Stage.demonstration()
        stage.person = RecordKey("people", "directeur-cabinet-1")
        for screen in try AllScreens.on(stage) where !(screen is DayScreen) {
            var layer = screen.pane(1)
            layer.refresh(stage.context)
            for (place, row) in layer.rows(stage.context).enumerated() where row.refusal == nil {
                var copy = layer
                for case .request(let request) in copy.perform(row: place, stage.context) {
                    #expect(!request.isAct, "\(type(of: screen)) « \(row.phrase.french) »")
                }
            }
        }
    }

    private func check(_ effect: LayerEffect, _ person: String, _ name: String, _ context: Context) {
        switch effect {
        case .say(let phrase): #expect(!phrase.french.hasPrefix("Seul "), "\(person), \(name): \(phrase.french)")
        case .request(let asked as CommitRequest):
            let refusal = context.refusal(of: asked.change)
            #expect(refusal == nil, "\(person), \(name): \(refusal?.french ?? "")")
        case .request(is RemindRequest): #expect(context.refusal(of: .remind, on: []) == nil, "\(person), \(name)")
        case .request(EvidenceRequest.attach(_, let item, _)):
            #expect(context.refusal(of: .answer, on: [item]) == nil, "\(person), \(name)")
        case .open(let screen, on: _):
            var layer = screen.pane(2)
            layer.refresh(context)
            for effect in layer.opened(context) { check(effect, person, name, context) }
        default: break
        }
    }

    /// The shell lets no change through that the gate would refuse, whatever screen asks.
    @Test(arguments: people) func theShellAsksOfEveryChange(_ person: String) throws {
        let stage = try Stage.started(as: person)
        for item in stage.dossier.items.prefix(40) {
            let stage = try Stage.started(as: person)
            stage.open(ItemScreen(item.ref)).type(" ")
            if stage.text.contains("Décocher ?") { stage.type("o") }
            for change in stage.changes { #expect(stage.context.refusal(of: change) == nil) }
            #expect(stage.changes.isEmpty == (stage.context.refusal(of: .answer, on: [item.ref]) != nil))
        }
    }

    /// A table has the rights of the acts it would make: the rows that one may not write are refused by their line.
    @Test func anImportLeavesTheRowsOfOthersOut() throws {
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let table = "Référence\tIntitulé\tService\nDOC-X-1\tCharte\tDCL\nDOC-X-2\tGuide\tCERT\nDOC-X-3\tPlan\tBureau neuf\n"
        let plan = try PlannedTable(.pasted(table), stage.context).plan
        #expect(plan.created == 1 && plan.refused == 2, "\(plan.entries)")
        for case .refused(let phrase) in plan.entries.map(\.outcome) { #expect(phrase.french.hasPrefix("Seul le référent qualité")) }
        #expect(plan.change.flatMap { stage.context.refusal(of: $0) } == nil)
        // the list of a référentiel is structure
        let list = try PlannedTable(.pasted("N°\tExigence\tPoint de contrôle\n91\tInformer\tAfficher\n"), stage.context).plan
        #expect(list.created == 0 && list.refused == 1, "\(list.entries)")
    }

    /// The text was begun on a proof that waited; a colleague validated it meanwhile.
    @Test func sendingBackStartsFromTheProofAsItWasRead() throws {
        let stage = try Stage.started(as: "referent-qualite-1")
        let proof = try #require(stage.dossier.records("evidence").first { $0[Evidence.state] == .toValidate && $0.hasSubstance })
        stage.open(FormScreen(.returned([proof.key]), stage.context)).type("flou")
        let validated = try #require(stage.context.acts.validate([proof]))
        stage.change { $0 = $0.applying(validated) }
        stage.type("<f2>")
        let base = try #require(stage.changes.last?.edits.first?.base)
        #expect(Evidence.state.value(in: base) == .toValidate)
    }

    /// Whose action it is opens its form and says what became of it; the rest of it is not theirs.
    @Test func theOwnerOfAnActionSaysWhatBecameOfIt() throws {
        let stage = try Stage.demonstration()
        stage.person = RecordKey("people", "agent-accueil-1")
        let post = try #require(stage.context.duties?.held.first)
        let action = try #require(stage.dossier.records("actions").first { $0[CorrectiveAction.state].isOpen })
        #expect(stage.context.refusal(of: RecordForm(action.key).trial) != nil)
        let own = stage.context.acts.edit(action, [CorrectiveAction.owner.write(post.reference)])
        stage.change { $0 = $0.applying(own) }
        #expect(stage.context.refusal(of: RecordForm(action.key).trial) == nil)
        let now = try #require(stage.dossier.record(action.key))
        #expect(stage.context.refusal(of: stage.context.acts.edit(now, [CorrectiveAction.state.write(.carriedOut)])) == nil)
        #expect(stage.context.refusal(of: stage.context.acts.edit(now, [CorrectiveAction.due.write(Stage.day + 9)])) == nil)
        #expect(stage.context.refusal(of: stage.context.acts.edit(now, [CorrectiveAction.title.write("autre")])) != nil)
        #expect(stage.context.refusal(of: stage.context.acts.edit(now, [CorrectiveAction.state.write(.settled)])) != nil)
    }

    /// Named as its secretary, a contact records the decisions of that meeting, and of no other.
    @Test func theSecretaryRecordsTheDecisionsOfTheMeeting() throws {
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let meeting = try #require(stage.context.facts.cycle.nextCopil)
        let post = try #require(stage.context.duties?.held.first)
        stage.open(MeetingScreen(meeting.reference)).type("a")
        #expect(stage.said.contains("secrétaire de la réunion"), "\(stage.said)")
        let named = stage.context.acts.edit(meeting, [Meeting.secretary.write(post.reference)])
        stage.change { $0 = $0.applying(named) }
        stage.type("a")
        #expect(stage.said.isEmpty && stage.text.contains("Ajouter : décision"), "\(stage.said)\n\(stage.text)")
    }

    // MARK: What waits

    @Test func whatWaitsIsTheirOwn() throws {
        let all = try Stage.demonstration().context.facts.toDo.entries.count
        func shown(_ person: String) throws -> Int {
            let stage = try Stage.demonstration()
            stage.person = RecordKey("people", person)
            return stage.context.toDo.entries.count
        }
        #expect(try shown("referent-qualite-1") == all && shown("directeur-cabinet-1") == all)
        for person in ["chef-accueil-1", "correspondant-dcl-1", "agent-accueil-1"] {
            let count = try shown(person)
            #expect(count > 0 && count < all, "\(person): \(count) of \(all)")
        }
    }

    @Test func oneKeyShowsTheRest() throws {
        let stage = try Stage.started(as: "correspondant-dcl-1").open(ToDoScreen())
        #expect(stage.text.contains("DCL") && !stage.text.contains("DMI"), "\(stage.text)")
        stage.type("t")
        #expect(stage.text.contains("DMI"), "\(stage.text)")
        stage.type("ttt")
        #expect(!stage.text.contains("DMI") && stage.rows[0].contains("mon service"))
    }

    @Test func remindingIsForWhoMay() throws {
        for (person, isAllowed) in [("referent-qualite-1", true), ("correspondant-dcl-1", true), ("directeur-cabinet-1", false)] {
            let stage = try Stage.started(as: person).open(ToDoScreen(category: .itemsLate)).type("p")
            #expect(isAllowed || stage.said.hasPrefix("Seul le référent qualité"), "\(stage.said)")
            stage.type("o")
            #expect(stage.asked(RemindRequest.self).isEmpty != isAllowed, "\(person)")
        }
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let own = Reminders(stage.context.facts, by: stage.context.duties).messages.flatMap(\.entries)
        #expect(!own.isEmpty && own.count < Reminders(stage.context.facts).messages.flatMap(\.entries).count)
        let change = try #require(stage.context.acts.prepare(Reminders(stage.context.facts, by: stage.context.duties).messages))
        #expect(stage.context.refusal(of: change) == nil)
    }

    /// The first role ever given asks who is référent qualité: both are one act.
    @Test func theFirstRoleAsksWhoIsReferent() throws {
        let stage = try Stage.demonstration()
        for person in stage.dossier.records("people") {
            let none = stage.context.acts.edit(person, [Person.role.write(nil)])
            stage.change { $0 = $0.applying(none) }
        }
        let key = RecordKey("people", "agent-accueil-1")
        stage.open(FormScreen(.record(key), stage.context, preset: [Person.role.write(.agent)])).type("<f2>")
        #expect(stage.changes.isEmpty && stage.text.contains("qui est référent qualité"), "\(stage.text)")
        stage.type("<esc>")
        #expect(stage.changes.isEmpty)
        stage.type("<f2>").type("<down><enter>")
        let roles = stage.dossier.records("people").compactMap { $0[Person.role] }
        #expect(stage.changes.count == 1 && Set(roles) == [.agent, .qualityOfficer], "\(stage.text)")
    }

    /// The demonstration before anybody has a role.
    private static func without() throws -> Stage {
        let stage = try Stage.demonstration()
        for person in stage.dossier.records("people") {
            let none = stage.context.acts.edit(person, [Person.role.write(nil)])
            stage.change { $0 = $0.applying(none) }
        }
        return stage
    }

    private static func roles(_ stage: Stage) -> Set<Person.Role> { Set(stage.dossier.records("people").compactMap { $0[Person.role] }) }

    /// A cell and a column pasted on cells ask the same; the answer goes into the same act, and none is given without.
    @Test func theFirstRoleAsksSoAtEveryDoor() throws {
        let doors: [(String, (Stage) throws -> Void)] = [
            (
                "cell",
                { stage in
                    stage.open(RecordListScreen("people")).type("<f4>")
                    for _ in 0..<4 where !stage.text.contains(" · Rôle") { stage.type("<right>") }
                    stage.type("a<enter>")
                }
            ),
            (
                "block",
                { stage in
                    let person = try #require(stage.dossier.record(RecordKey("people", "agent-accueil-1")))
                    let place = CellBlock.Place(person.key, Path([]), name: "agent")
                    let plan = try CellBlock("agent").plan(
                        onto: [place], [Person.role.spec], repeated: false, stage.context.acts, nextCopil: nil, .french
                    ) { _, _, _ in nil }
                    stage.open(FillScreen(plan)).type("<enter>")
                }
            ),
        ]
        for (name, open) in doors {
            let stage = try Self.without()
            try open(stage)
            #expect(stage.changes.isEmpty && stage.text.contains("qui est référent qualité"), "\(name): \(stage.text)")
            stage.type("<esc>")
            #expect(stage.changes.isEmpty && stage.said.contains("C'est le premier rôle donné"), "\(name): \(stage.said)")
            #expect(Self.roles(stage).isEmpty)
            let again = try Self.without()
            try open(again)
            again.type("<down><enter>")
            #expect(again.changes.count == 1 && Self.roles(again) == [.agent, .qualityOfficer], "\(name): \(again.text)")
        }
    }

    // MARK: What is said

    /// At 80 columns too, and on « Mes preuves ».
    @Test(arguments: [Language.french, .english]) func aRefusalIsReadWhole(_ language: Language) throws {
        let stage = try Stage.started(as: "directeur-cabinet-1", language: language).type("2<enter>r")
        let read = stage.rows.suffix(8).map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
        let said = stage.said.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
        #expect(stage.said.count > 150, "\(stage.said)")
        #expect(read.replacing("\u{A0}", with: " ").contains(said), "\(stage.text)")
        stage.type("<down>")
        #expect(stage.said.isEmpty)
    }

    /// A deputy reads who wrote why a thing cannot be done, not that it was the deputy.
    @Test func aReasonSaysWhoWroteIt() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let duties = try #require(stage.context.duties)
        let points = MyPoints(duties, in: stage.dossier, today: Stage.day)
        let item = try #require(points.entries.first { $0.returned == nil && !$0.item.isBlocked }).item
        for (author, start) in [
            ("référente qualité", "Vous ne pouvez pas"), ("agent d'accueil 2", "Bloqué, signalé par agent d'accueil 2"),
        ] {
            let acts = Acts(stage.dossier, today: Stage.day, now: Instant(seconds: 0), author: author)
            let checklist = try #require(stage.dossier.record(item.checklist.key))
            let change = acts.edit(checklist, [Item.blocked.write("panne \(author)", in: item.path)])
            stage.change { $0 = $0.applying(change) }
            let rows = MyPointRows(MyPoints(duties, in: stage.dossier, today: Stage.day), stage.context)
            #expect(rows.about(item.ref).contains { $0.french.hasPrefix(start) }, "\(rows.about(item.ref).map(\.french))")
        }
    }
}

extension LayerEffect {
    fileprivate var isClosing: Bool { if case .close = self { true } else { false } }
}
