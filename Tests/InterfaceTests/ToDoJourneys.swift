import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// « À traiter »: every thing that waits once, as far ahead and for whom it is asked.
@Suite struct ToDoJourneys {
    private func list(_ stage: Stage) throws -> ListPart {
        let layer = try #require(stage.shell.layers.last as? PaneLayer)
        return try #require((layer.panes[0] as? Layer<ToDoScreen>)?.screen.list)
    }

    /// The rows of the screen are those of the list that `afaire` prints, in their order, whoever looks.
    @Test(arguments: [nil, "referent-qualite-1", "chef-accueil-1", "correspondant-dcl-1", "directeur-cabinet-1"])
    func itsRowsAreThoseOfTheList(_ person: String?) throws {
        let stage = try Stage.demonstration()
        stage.person = person.map { RecordKey("people", $0) }
        stage.open(ToDoScreen())
        var outlook = stage.context.facts.outlook(of: stage.person)
        var seen = Set<Outlook>()
        for _ in Outlook.Horizon.allCases {
            for _ in Permission.scopes(stage.context.duties) {
                let expected = WaitingList(outlook, stage.context.asking).rows.map(\.ref)
                #expect(try list(stage).rows.compactMap(\.ref) == expected, "\(person ?? "-"), \(outlook)")
                seen.insert(outlook)
                stage.type("t")
                let scopes = Permission.scopes(stage.context.duties)
                outlook.scope = scopes[((scopes.firstIndex(of: outlook.scope) ?? 0) + 1) % scopes.count]
            }
            stage.type("h")
            outlook.horizon = [.week: .month, .month: .audit, .audit: .week][outlook.horizon] ?? .week
        }
        #expect(seen.count == 3 * Permission.scopes(stage.context.duties).count)
    }

    @Test func aThingIsThereOnceWithItsReasons() throws {
        let rows = try list(try Stage.demonstration(size: .large).open(ToDoScreen())).rows
        let refs = rows.compactMap(\.ref)
        #expect(Set(refs).count == refs.count)
        let reasons = rows.filter { $0.ref?.kind == Decision.kind.name }.compactMap { $0.cells.last?.string }
        #expect(reasons.contains("décision sans suite · décision sans lien, porteur ou échéance"), "\(reasons)")
    }

    @Test func theTitleSaysHowFarAndForWhom() throws {
        let stage = try Stage.demonstration(size: .large).open(ToDoScreen())
        #expect(stage.rows[0].contains("À traiter  1/"))
        stage.type("h")
        #expect(stage.rows[0].contains("À traiter, 30 jours  1/") && stage.heard.contains("D'ICI 30 JOURS"))
        stage.type("h")
        #expect(stage.rows[0].contains("À traiter, jusqu'à l'audit"))
        stage.type("ht")
        #expect(stage.rows[0].contains("À traiter, par service") && stage.heard.contains("CAB ("), "\(stage.text)")
        let contact = try Stage.started(as: "correspondant-dcl-1").open(ToDoScreen())
        #expect(contact.rows[0].contains("À traiter, mon service"))
    }

    @Test func anAgentLooksAtNobodyElses() throws {
        let stage = try Stage.demonstration()
        stage.person = RecordKey("people", "agent-accueil-1")
        stage.open(ToDoScreen()).type("t")
        #expect(stage.said.contains("dit ce qui vous attend") && stage.rows[0].contains("à moi"))
    }

    @Test func withoutAnAuditAheadThereIsNoSuchHorizon() throws {
        let stage = try Stage.demonstration()
        for audit in stage.dossier.records("audits") {
            let held = stage.context.acts.edit(audit, [Audit.status.write(.held)])
            stage.change { $0 = $0.applying(held) }
        }
        stage.open(ToDoScreen()).type("hh")
        #expect(stage.rows[0].contains("À traiter  1/"), "\(stage.rows[0])")
    }

    /// What `verifier` finds waits: Enter goes to the record, one key explains the check.
    @Test func aCheckIsExplainedAndItsRecordOneKeyAway() throws {
        let stage = try Stage.demonstration().open(ToDoScreen()).type("/raison:E12")
        let hits = Checks.run(stage.dossier, today: Stage.day).filter { $0.check.code == "E12" }
        #expect(try list(stage).count == hits.count && !hits.isEmpty)
        stage.type("<enter>=")
        #expect(stage.text.contains("E12 document dont la révision est dépassée") && stage.text.contains("Relisez-le"), "\(stage.text)")
        stage.type("<esc><enter>")
        let record = try #require(stage.dossier.record(hits[0].hit.ref.record))
        #expect(stage.rows[0].contains(record[FunctionalDocument.reference]), "\(stage.rows[0])")
        let none = try Stage.demonstration().open(ToDoScreen(category: .blocked)).type("=")
        #expect(none.said.contains("Aucun contrôle"))
    }

    /// Home does without the checks: nothing looks at everything before the first picture.
    @Test func homeCountsEachReasonOnce() throws {
        let stage = try Stage.demonstration(size: .large)
        let toDo = stage.context.toDo
        #expect(!stage.text.contains("E03"))
        for category in ToDo.Category.all(.standard) where toDo.count(category) > 0 {
            #expect(stage.heard.contains(toDo.counted(category).french), "\(category)")
        }
    }

    /// Narrow rows are cut: the line above the keys is whole.
    @Test func theLineAboveTheKeysHasEveryReason() throws {
        let stage = try Stage.demonstration().open(ToDoScreen()).type("/raison:E06 raison:E05<enter>")
        #expect(stage.rows.contains { $0.contains(" · décision sans suite · décision sans lien, porteur ou échéance") }, "\(stage.text)")
    }

    @Test func itSpeaksEnglishToo() throws {
        let stage = try Stage.demonstration(size: .large, language: .english).open(ToDoScreen()).type("ht")
        #expect(stage.rows[0].contains("To do, by service, 30 days") && stage.heard.contains("CAB ("), "\(stage.text)")
    }
}
