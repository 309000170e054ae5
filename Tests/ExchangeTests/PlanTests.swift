import Domain
import Testing
import Text

@testable import Exchange

/// What a table would do, row by row.
@Suite struct PlanTests {
    static let register = """
        Registre documentaire;;;;;
        Référence;Intitulé;Type;Service;Date;Version
        DOC-1;Charte d'accueil;charte;DCL;12/03/2022;2

        DOC-2;Guide;Mode opératoire;SGCD;2022-01-04;
        DOC-3;Dépliant;;;30/02/2022;
        DOC-4;;;;;
        DOC-5;Affiche;tract;;;
        """

    @Test func rowsAreCreatedOrRefusedByTheirLine() throws {
        let plan = try Office.plan(Self.register)
        #expect(plan.counts == [2, 0, 0, 3])
        #expect(plan.complaints[0] == "ligne 6\u{A0}: date impossible «\u{A0}30/02/2022\u{A0}» (Date de création)")
        #expect(plan.complaints[1] == "ligne 7\u{A0}: «\u{A0}DOC-4\u{A0}» n'a pas d'intitulé")
        #expect(plan.complaints[2].hasPrefix("ligne 8\u{A0}: Type\u{A0}: «\u{A0}tract\u{A0}» n'est pas dans la liste"))
        #expect(plan.forecast.french == "2 documents à créer, 3 refusés")
        #expect(plan.report.english == "2 documents created, 3 refused")
        #expect(plan.alongside?.french == "créés au passage\u{A0}: 1 service (SGCD)")
    }

    @Test func whatIsCreatedSaysWhatTheRowSays() throws {
        let dossier = try Office.plan(Self.register).applied(to: Office.small)
        let first = try #require(dossier.records("documents").first { $0[FunctionalDocument.reference] == "DOC-1" })
        #expect(first[FunctionalDocument.service] == Ref("services", "dcl"))
        #expect(first[FunctionalDocument.createdOn] == Day("2022-03-12"))
        #expect(first[FunctionalDocument.versions].first.map { Version.number.value(in: $0) } == "2")
        #expect(first[FunctionalDocument.state] == .applicable)
        #expect(first.tree["state_dates"] == nil, "the day of the import is not the day it became applicable")
        #expect(dossier.records("services").map { $0[Service.reference] }.contains("SGCD"))
        #expect(Validation.refusals(of: dossier.records("documents").map(\.key), in: dossier).isEmpty)
    }

    /// A list that was copied with its short days comes back with the days it showed.
    @Test func aShortDayIsTheDayTheListShowed() throws {
        let shown = try #require(Day("2021-05-26")).shownBrief(near: try #require(Day("2022-03-29")))
        let dossier = try Office.plan("Référence;Intitulé;Date\nDOC-1;Charte;\(shown)\n").applied(to: Office.small)
        let made = try #require(dossier.records("documents").first { $0[FunctionalDocument.title] == "Charte" })
        #expect(made[FunctionalDocument.createdOn] == Day("2021-05-26"))
    }

    @Test func aRefusedRowLeavesNothingBehind() throws {
        let plan = try Office.plan("Référence;Intitulé;Service;Date\nDOC-1;Charte;Inconnu;31/04/2022\n")
        #expect(plan.change == nil && plan.made.isEmpty)
    }

    @Test func aChangeIsToldFieldByField() throws {
        let dossier = try Office.plan(Self.register).applied(to: Office.small)
        let plan = try Office.plan("Référence;Intitulé;Type;État\ndoc-1;Charte de l'accueil;;à réviser\nDOC-2;;guide;\n", on: dossier)
        #expect(plan.counts == [0, 2, 0, 0])
        #expect(
            plan.differences == [
                "ligne 2, doc-1\u{A0}: Référence\u{A0}: DOC-1 → doc-1",
                "ligne 2, doc-1\u{A0}: Intitulé\u{A0}: Charte d'accueil → Charte de l'accueil",
                "ligne 2, doc-1\u{A0}: État\u{A0}: applicable → à réviser", "ligne 3, DOC-2\u{A0}: Type\u{A0}: mode opératoire → guide",
            ])
        #expect(plan.report.french == "2 documents modifiés")
    }

    @Test func twoRowsWithOneReferenceAreBothRefusedByName() throws {
        let plan = try Office.plan("Référence;Intitulé\nDOC-1;Charte\nDOC-2;Guide\ndoc-1;Autre\n")
        #expect(plan.counts == [1, 0, 0, 2])
        #expect(plan.complaints.first == "ligne 2\u{A0}: «\u{A0}DOC-1\u{A0}» est donné aussi ligne 4\u{A0}: gardez une seule ligne")
    }

    @Test func aColumnOfFormulasIsNamedAndLeftOut() throws {
        let plan = try Office.plan("Référence;Intitulé;Date\nDOC-1;Charte;=B4+30\nDOC-2;Guide;=B5+30\n")
        #expect(plan.counts == [2, 0, 0, 0])
        #expect(plan.problems.map(\.french).first?.contains("«\u{A0}Date\u{A0}» contient des formules (ligne 2\u{A0}: =B4+30)") == true)
        #expect(plan.isIncomplete)
        #expect(try Office.plan("Référence;Intitulé\nDOC-1;+33 1 23 45\nDOC-2;@accueil\n").problems.isEmpty)
    }

    /// A number that the plan proposes is looked at again under the lock; one that the table gives is not.
    @Test func proposedNumbersGiveWayAndGivenOnesStand() throws {
        let plan = try Office.plan("N°;Action\n;Former\nAC-9;Afficher\n;Relire\n", .actions)
        let change = try #require(plan.change)
        let references = change.edits.map { $0.mine["reference"]?.text ?? "" }
        #expect(references[1] == "AC-9" && change.proposed == [change.edits[0].record, change.edits[2].record])
        var taken = Office.small
        for (place, reference) in [references[0], "AC-9"].enumerated() {
            let key = RecordKey(CorrectiveAction.kind.name, "t\(place)")
            taken.put(Record(key, JSONObject(["id": .string(key.id), "reference": .string(reference), "title": .string("T")])))
        }
        let numbered = Renumbering(change, in: taken)
        let after = numbered.edits.map { $0.mine["reference"]?.text ?? "" }
        #expect(numbered.moved.map(\.from) == [references[0]] && after[1] == "AC-9")
        #expect(Set(after).count == 3 && !after.contains(references[0]) && after[2] == references[2])
        #expect(numbered.moved[0].phrase(in: taken, .french).french.hasPrefix("\(references[0]) vient d'être prise par"))
    }

    /// What the lock looks at goes along when the structure is completed.
    @Test func aChangeOfTheStructureKeepsWhatItProposed() throws {
        let plan = try Office.plan("N°;Action;Service\n;Former;Bureau tout neuf\n", .actions)
        let change = try #require(plan.change)
        let acts = Acts(Office.small, today: Day("2022-03-29") ?? Day(number: 0), now: Instant(seconds: 0), author: "")
        #expect(change.edits.count == 2 && acts.completed(change).proposed == change.proposed && !change.proposed.isEmpty)
    }

    @Test(arguments: ["Pilote", "Pilote de l'exigence", "Responsable", "Owner"]) func anExigenceTakesItsPilot(_ heading: String) throws {
        let dossier = try Office.plan("N°;Exigence;\(heading)\n1;Informer;chef du bureau d'accueil\n", .referential, on: Office.small)
            .applied(to: Office.small)
        let informed = try #require(dossier.structure.engagements.first { $0.title == "Informer" })
        let pilot = try #require(Engagement.pilot.value(in: informed.tree))
        #expect(dossier.record(pilot.record)?[Post.title] == "chef du bureau d'accueil")
    }

    @Test func actionsKeepWhatTheyComeFrom() throws {
        let text = """
            N°;Constat;Action;Responsable;Échéance;État
            1;PS-02 : affichage;Refaire l'affiche;chef du bureau d'accueil;30/04/2022;En cours
            2;;Former;chef du bureau d'accueil;fin avril;Réalisé
            3;;Abandonner;;;abandonnée
            """
        let plan = try Office.plan(text)
        #expect(plan.counts == [2, 0, 0, 1])
        #expect(plan.complaints[0].hasPrefix("ligne 4\u{A0}: Une action abandonnée garde son motif"))
        #expect(plan.report.french == "2 actions créées, 1 refusée")
        #expect(plan.alongside?.french == "créés au passage\u{A0}: 1 poste (chef du bureau d'accueil)")
        let dossier = plan.applied(to: Office.small)
        let first = try #require(dossier.records("actions").first { $0[CorrectiveAction.reference] == "1" })
        #expect(first[CorrectiveAction.cause] == "PS-02 : affichage" && first[CorrectiveAction.origin] == .finding)
        #expect(first[CorrectiveAction.initialDue] == Day("2022-04-30"))
        #expect(dossier.records("posts").count == 1)
    }

    @Test func peopleHoldPostsInServices() throws {
        let text =
            "Fonction;Service;Nom;Courriel;Depuis\nChef de bureau;DCL;Mme Martin;m@p.fr;1/9/2021\nChef de bureau;SGCD;M. Petit;;\nAgent;DCL;A;;\nAgent;DCL;B;;\n;;;x@p.fr;\n"
        let plan = try Office.plan(text)
        #expect(plan.counts == [3, 1, 0, 1])
        let dossier = plan.applied(to: Office.small)
        #expect(dossier.records("posts").count == 3 && dossier.records("people").count == 4)
        let agent = try #require(dossier.records("posts").first { $0[Post.title] == "Agent" })
        #expect(agent[Post.holders].count == 2)
    }

    @Test func aReferentialGainsEngagementsPointsAndChecklists() throws {
        let text = """
            Module;N°;Exigence;Point de contrôle;Preuve attendue;Périodicité
            1;1;Informer;Horaires affichés;Photo;trimestrielle
            ;;;Téléphone affiché;;
            Module 2;4;Délivrer les titres;;"- Registre
            - Statistiques";
            9;12;Ailleurs;;;
            """
        let plan = try Office.plan(text)
        #expect(plan.counts == [2, 1, 0, 1])
        #expect(plan.complaints == ["ligne 5\u{A0}: module «\u{A0}9\u{A0}»\u{A0}: ce dossier ne l'a pas retenu"])
        let dossier = plan.applied(to: Office.small)
        #expect(dossier.structure.engagements.map(\.id) == ["1", "e-4"])
        let items = dossier.structure.engagements.flatMap { dossier.items(of: $0) }
        #expect(items.map(\.title) == ["Horaires affichés", "Téléphone affiché", "Registre", "Statistiques"])
        #expect(items.first?.recurrence == .quarterly)
    }

    @Test func provisionalRequirementsThatAListDoesNotNameAreTold() throws {
        var dossier = Office.small
        let key = RecordKey(Referential.name, "r")
        let place = Path("engagements").element("q-02")
        let writes = [
            Engagement.title.write("Écouter", in: place), Engagement.module.write("1", in: place),
            Engagement.provisional.write(true, in: place),
        ]
        dossier.put(Record(key, Edit(key, base: dossier.record(key)?.tree, writes: writes).mine))
        let plan = try Office.plan("N°;Exigence\n1;Informer\n2;Accueillir\n", .referential, on: dossier)
        #expect(plan.remarks.last?.french.hasPrefix("1 exigence au numéro provisoire n'est pas dans ce tableau et reste") == true)
        #expect(plan.differences.isEmpty)
        let named = try Office.plan("N°;Exigence\n1;Informer\n2;Ecouter\n", .referential, on: dossier)
        #expect(named.counts == [0, 1, 1, 0])
        #expect(named.differences.contains("ligne 3, 2\u{A0}: Numéro provisoire\u{A0}: oui → non"))
    }

    @Test func anErrorOfTheSpreadsheetAndAnEndlessCellAreRefused() throws {
        let plan = try Office.plan("Référence;Intitulé\nDOC-1;#REF!\nDOC-2;\(String(repeating: "a", count: 20_001))\n")
        #expect(plan.complaints.map { $0.prefix(8) } == ["ligne 2\u{A0}", "ligne 3\u{A0}"])
        #expect(plan.change == nil)
    }

    @Test func aLargeTableIsPlannedQuickly() throws {
        let rows = (1...5_000).map { "DOC-\($0);Document \($0);DCL;12/03/2022;2;poste \($0 % 50)" }
        let text = "Référence;Intitulé;Service;Date;Version;Rédacteur\n" + rows.joined(separator: "\n")
        let clock = ContinuousClock()
        var created = 0
        let time = try clock.measure { created = try Office.plan(text).created }
        #expect(created == 5_000)
        #expect(time < .seconds(20), "\(time)")
    }
}
