import Domain
import Testing
import Text

@testable import Exchange

/// What offices leave in their tables beside the data: a formula here and there, a line of totals, a name written another way.
@Suite struct LooseCellsTests {
    private static let register = """
        Référence;Intitulé;Type
        DOC-1;Charte;charte
        =SUM(A1);Guide;guide
        DOC-3;Affiche;
        Total;5 documents;
        """

    @Test func aFormulaTakesOnlyItsCellAway() throws {
        let plan = try Office.plan(Self.register)
        #expect(plan.counts == [3, 0, 0, 0] && plan.problems.isEmpty && plan.unread.isEmpty)
        let made = plan.applied(to: Office.small).records("documents")
        #expect(Set(made.map { $0[FunctionalDocument.reference] }) == ["DOC-1", "", "DOC-3"])
        #expect(plan.remarks.contains { $0.french.contains("Ligne 3") && $0.french.contains("=SUM(A1)") }, "\(plan.remarks)")
    }

    @Test func aColumnOfFormulasIsNotReadAndSaysSo() throws {
        let plan = try Office.plan("Référence;Intitulé\n=A1;Charte\n=A2;Guide\nDOC-3;Affiche\n")
        #expect(plan.unread == [0] && plan.problems.count == 1 && plan.created == 3)
    }

    @Test(arguments: ["Total", "TOTAL :", "Totaux", "Sous-total", "Total général", "Total : 12"]) func aLineOfTotalsIsNoThing(
        _ text: String
    ) throws {
        let plan = try Office.plan("Référence;Intitulé\nDOC-1;Charte\n\(text);5 documents\n")
        #expect(plan.created == 1 && plan.remarks.contains { $0.french.contains("un total") })
    }

    @Test func whatIsCalledTotalOtherwiseStays() throws {
        #expect(try Office.plan("Référence;Intitulé\nDOC-1;Total des visites par guichet\n").created == 1)
        #expect(try Office.plan("Intitulé;Type\nTotal des visites;guide\n").created == 1)
    }

    @Test func theLinesToBeMadeAreNamed() throws {
        let plan = try Office.plan(Self.register)
        #expect(
            plan.entries.compactMap(\.making).map(\.english) == [
                "line 2, to create: DOC-1  Charte", "line 3, to create: Guide", "line 4, to create: DOC-3  Affiche",
            ])
    }

    /// The one person of that name, however it is written: the post she holds answers.
    @Test(arguments: ["camille durand", "DURAND Camille", "Mme Durand Camille", "Mme Camille Durand"])
    func aPersonIsKnownByTheWordsOfHerName(_ name: String) throws {
        var dossier = Office.small
        func put(_ kind: KindName, _ id: String, _ writes: [Write]) {
            let key = RecordKey(kind, id)
            dossier.put(Record(key, Edit(key, base: nil, writes: writes).mine))
        }
        put("people", "d", [Person.title.write("Mme Camille Durand")])
        put(
            "posts", "x",
            [Post.title.write("Référente qualité"), Post.Holder.person.write(Ref("people", "d"), in: Path(Post.holders.key).element("h"))])
        let plan = try Office.plan("Action;Responsable;Échéance\nAfficher les horaires;\(name);12/05/2022\n", on: dossier)
        #expect(plan.made.isEmpty && plan.created == 1, "\(plan.complaints)")
        #expect(plan.applied(to: dossier).records("actions").first?[CorrectiveAction.owner] == Ref("posts", "x"))
    }

    @Test func aNumberStandsAsItWasTyped() throws {
        let plan = try Office.plan("N°;Exigence\nExigence n° 5 à 7;Orienter\n", .referential)
        let made = plan.applied(to: Office.small).records(Referential.name).flatMap { $0[Referential.engagements] }
        #expect(made.contains { Engagement.number.value(in: $0) == "5 à 7" })
        #expect(try Office.plan("N°;Exigence\nEXIGENCE 1;Informer\n", .referential).created == 0, "known by its number")
    }

    @Test func aHeadingSaysTheModuleOfWhatFollows() throws {
        let plan = try Office.plan("N°;Exigence\nModule 2;\n21;Délivrer\nModule 1;\n22;Écouter\nModule 7;\n23;Ailleurs\n", .referential)
        let made = plan.applied(to: Office.small).records(Referential.name).flatMap { $0[Referential.engagements] }
        func module(_ number: String) -> String? {
            made.first { Engagement.number.value(in: $0) == number }.map { Engagement.module.value(in: $0) }
        }
        #expect(module("21") == "2" && module("22") == "1" && module("23") == nil)
        #expect(plan.refused == 1 && plan.remarks.contains { $0.french.contains("Module 7") })
    }

    @Test func aContradictionNamesBothTexts() throws {
        let plan = try Office.plan("N°;Exigence\n4;Gérer la file\n4;Doublon de quatre\n", .referential)
        let told = try #require(plan.complaints.first?.replacing("\u{A0}", with: " "))
        #expect(told.contains("« 4 »") && told.contains("« Doublon de quatre »") && told.contains("« Gérer la file »"), "\(told)")
    }
}
