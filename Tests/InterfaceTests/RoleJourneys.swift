import Domain
import Testing
import Text

@testable import Interface

/// Who may do what on the screens, and what is said to who may not.
@Suite struct RoleJourneys {
    private func engagement(_ stage: Stage) throws -> RetainedEngagement { try #require(stage.dossier.structure.engagements.first) }

    @Test func whoTheDossierDoesNotKnowMayDoEverything() throws {
        let stage = try Stage.demonstration().type("2<enter> o")
        #expect(stage.changes.count == 1)
    }

    @Test func withoutARoleEverythingIsAllowed() throws {
        let stage = try Stage.started(as: "directeur-cabinet-1")
        let key = RecordKey("people", "directeur-cabinet-1")
        let record = try #require(stage.dossier.record(key))
        stage.type("2<enter> ")
        #expect(stage.changes.isEmpty)
        stage.change { $0.put(Record(key, Edit(key, base: record.tree, writes: [Person.role.write(nil)]).mine)) }
        stage.type(" o")
        #expect(stage.changes.count == 1)
    }

    @Test func aReaderWritesNothingAndIsToldWhoCan() throws {
        for keys in [" ", "r", "c", "n", "e", "<f7>", "a"] {
            let stage = try Stage.started(as: "directeur-cabinet-1").type("2<enter>" + keys)
            #expect(stage.changes.isEmpty, "\(keys)")
            #expect(stage.said.hasPrefix("Seul "), "\(keys): \(stage.said)")
            #expect(stage.said.contains("référent qualité 1"), "\(keys): \(stage.said)")
        }
        let stage = try Stage.started(as: "directeur-cabinet-1").type("4a")
        #expect(stage.said.hasPrefix("Seul ") && stage.rows[0].contains("Documents"))
    }

    @Test func theRefusalNamesThePilotOfTheExigence() throws {
        let stage = try Stage.started(as: "directeur-cabinet-1").type("2<enter>r")
        let number = try engagement(stage).number.french
        #expect(stage.said.contains("le pilote de l'exigence \(number)"), "\(stage.said)")
    }

    /// « exemple » stands where a requirement has no number: it is no name for it.
    @Test func aRequirementWithoutNumberIsNotNamed() throws {
        let stage = try Stage.started(as: "directeur-cabinet-1")
        let item = try #require(stage.dossier.items.first { $0.engagement.isExample })
        let said = try #require(stage.context.refusal(of: .arrange, on: [item.ref]))
        #expect(said.french.contains("le pilote de l'exigence ou") && said.english.contains("the owner of the requirement or"))
    }

    /// The role was taken away while the form was open: the text is kept, and what is pressed next is answered too.
    @Test func aFormThatIsRefusedIsNotLeftSaving() throws {
        let stage = try Stage.started(as: "referent-qualite-1").type("4a")
        stage.type("<tab>Fiche réflexe")
        let key = RecordKey("people", "referent-qualite-1")
        let record = try #require(stage.dossier.record(key))
        stage.change { $0.put(Record(key, Edit(key, base: record.tree, writes: [Person.role.write(.reader)]).mine)) }
        for _ in 0..<2 {
            stage.type("<f2>")
            #expect(stage.text.contains("Seul "), "\(stage.text)")
            #expect(stage.text.contains("Fiche réflexe") && stage.changes.isEmpty)
        }
    }

    @Test func theQualityOfficerMayDoEverything() throws {
        let stage = try Stage.started(as: "referent-qualite-1").type("2<enter> or<down><enter>")
        #expect(stage.changes.count == 2)
    }

    @Test func theTableSaysSomethingOfEveryRoleAndDeed() {
        for deed in Deed.allCases {
            #expect(Permission.reach(.qualityOfficer, deed) == .any)
            #expect(Permission.reach(.reader, deed).isEmpty)
            #expect(Permission.reach(.agent, deed).isSubset(of: [.own, .made]))
        }
    }

    @Test func theAgentAnswersHisOwnPointsOnly() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let duties = try #require(stage.context.duties)
        let items = stage.dossier.items
        let own = try #require(items.first(where: duties.covers))
        let other = try #require(items.first { !duties.covers($0) })
        #expect(stage.context.refusal(of: .answer, on: [own.ref]) == nil)
        #expect(stage.context.refusal(of: .answer, on: [own.ref, other.ref]) != nil)
        #expect(stage.context.refusal(of: .arrange, on: [own.ref]) != nil)
    }

    @Test func theContactJudgesTheEvidenceOfTheService() throws {
        let stage = try Stage.started(as: "correspondant-dcl-1")
        let dcl = stage.dossier.items.filter { $0.unit == .service("dcl") }
        let cert = stage.dossier.items.filter { $0.unit == .service("cert") }
        #expect(stage.context.refusal(of: .validate, on: [try #require(dcl.first).ref]) == nil)
        #expect(stage.context.refusal(of: .validate, on: [try #require(cert.first).ref]) != nil)
    }
}
