import Domain
import Foundation
import Testing
import Text

@testable import QualiPilote

@Suite struct ImportCommandTests {
    static let register = """
        Registre documentaire;;
        Référence;Intitulé du document;Date
        DOC-NEW-1;Charte d'accueil;12/03/2022
        DOC-NEW-2;Guide;30/02/2022
        DOC-NEW-3;=A1&B1;
        DOC-ACC-001;Procédure d'accueil revue;
        """

    @Test func aSimulationSaysEverythingAndWritesNothing() throws {
        let bench = try Bench.demonstration()
        let before = try FileManager.default.subpathsOfDirectory(atPath: bench.world.folder).sorted()
        try bench.write(
            "Référence;Intitulé du document;Date\nDOC-NEW-1;Charte;12/03/2022\nDOC-NEW-2;Guide;30/02/2022\n", to: "../registre.csv")
        let run = bench.run("importer", "../registre.csv", "--simuler")
        #expect(run.code == .invalid)
        #expect(run.out.contains("Intitulé du document → Intitulé"))
        #expect(run.out.contains("ligne 3\u{A0}: date impossible «\u{A0}30/02/2022\u{A0}»"))
        #expect(run.out.contains("1 document à créer, 1 refusé."))
        #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.world.folder).sorted() == before)
    }

    @Test func oneActIsWrittenOnceAndTakenBackWhole() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            "Référence;Intitulé;Service;Date\nDOC-NEW-1;Charte;Bureau neuf;12/03/2022\nDOC-NEW-2;Guide;Bureau neuf;\n",
            to: "../registre.csv")
        let first = bench.run("importer", "../registre.csv")
        #expect(first.code == .ok, "\(first.err)")
        #expect(first.out.contains("2 documents créés ; créés au passage\u{A0}: 1 service (Bureau neuf)".replacing(" ;", with: "\u{A0};")))
        #expect(bench.run("lister", "documents", "--filtre", "DOC-NEW").lines.count == 3)
        let second = bench.run("importer", "../registre.csv")
        #expect(second.code == .ok && second.out.contains("2 documents inchangés"))
        #expect(bench.run("journal").out.contains("importer 2 documents"))
        #expect(bench.run("annuler").code == .ok)
        #expect(bench.run("lister", "documents", "--filtre", "DOC-NEW").lines.isEmpty)
        #expect(!bench.run("lister", "services").out.contains("Bureau neuf"))
    }

    /// A deadline that a table pushes back says why: in a column, in one word for all, or it stays.
    @Test func aDeadlinePushedBackComesInWithItsReasonOnly() throws {
        let bench = try Bench.demonstration()
        func told(_ reference: String) -> String { bench.run("montrer", reference, "--json").out }
        let list = bench.run("lister", "actions").out
        let year = try #require(list.firstMatch(of: /AC-(\d{4})-010/)).1
        let (first, second, third) = ("AC-\(year)-010", "AC-\(year)-009", "AC-\(year)-002")
        try bench.write(
            "Référence;Échéance\n\(first);15/01/2031\n\(second);15/01/2031\n\(third);01/01/2022\n", to: "../plan.csv")
        let bare = bench.run("importer", "../plan.csv", "--liste", "actions")
        #expect(bare.code == .invalid && bare.out.contains("\(first)\u{A0}: échéance repoussée du"), "\(bare.out)")
        #expect(bare.out.contains("--motif") && bare.out.contains("1 action modifiée"), "\(bare.out)")
        #expect(!told(first).contains("2031-01-15") && told(third).contains("2022-01-01"))
        try bench.write(
            "Référence;Échéance;Motif du report\n\(first);15/01/2031;Travaux du hall\n\(second);15/01/2031;\n", to: "../plan.csv")
        let run = bench.run("importer", "../plan.csv", "--liste", "actions", "--motif", "Budget reporté")
        #expect(run.code == .ok && run.out.contains("Motif du report\u{A0}: (vide) → Travaux du hall"), "\(run.out)")
        #expect(told(first).contains("2031-01-15") && told(second).contains("2031-01-15"))
        #expect(told(first).contains("Travaux du hall") && told(second).contains("Budget reporté"))
        #expect(bench.run("importer", "../plan.csv", "--liste", "actions").out.contains("2 actions inchangées"))
    }

    @Test func formulasAndWindows1252AreSaid() throws {
        let bench = try Bench.demonstration()
        let path = bench.folder + "/w.csv"
        let latin = Self.register.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        try Data(latin).write(to: URL(filePath: path))
        let run = bench.run("importer", path, "--simuler")
        #expect(run.out.contains("Windows-1252"))
        #expect(run.out.contains("Ligne 5\u{A0}: «\u{A0}=A1&B1\u{A0}» (Intitulé du document) est une formule."))
    }

    @Test func whatCannotBeReadIsOneSentence() throws {
        let bench = try Bench.demonstration()
        try bench.write("PK\u{3}\u{4}", to: "../liste.xlsx")
        try bench.write("a;b\n1;2\n", to: "../sans-titres.csv")
        for (words, code) in [
            (["importer", "../absent.csv"], ExitCode.usage), (["importer", "../liste.xlsx"], .invalid),
            (["importer", "../sans-titres.csv"], .invalid),
            (["importer", "../sans-titres.csv", "--liste", "courses"], .usage), (["importer", "."], .usage), (["importer"], .usage),
        ] {
            let run = bench.run(words)
            #expect(run.code == code, "\(words) \(run.err)")
            #expect(run.err.split(separator: "\n").count == 1 && run.out.isEmpty, "\(words)")
        }
    }

    @Test func readOnlyImportsNothing() throws {
        let bench = try Bench.demonstration()
        try bench.write("Référence;Intitulé\nDOC-NEW-1;Charte\n", to: "../registre.csv")
        #expect(bench.run("importer", "../registre.csv", "--lecture-seule").code != .ok)
        #expect(bench.run("lister", "documents", "--filtre", "DOC-NEW").lines.isEmpty)
    }

    @Test func thePlanIsDataForAnotherProgram() throws {
        let bench = try Bench.demonstration()
        try bench.write("Référence;Intitulé\nDOC-NEW-1;Charte\nDOC-NEW-2;\n", to: "../registre.csv")
        let plan = bench.run("importer", "../registre.csv", "--simuler", "--json").json
        #expect(plan["created"].integer == 1 && plan["refused"].integer == 1)
        #expect(plan["lines"].array?.last?["outcome"].text == "refused")
    }

    /// A value that cannot be stays out, the rest of its row comes in, and the line is named.
    @Test func anImplausibleCellIsLeftOutAndSaid() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            "N°;Action;Responsable;Échéance;État;Réalisée le\nX-1;Action un;Chef;31/12/2199;à faire;\nX-2;Action deux;Chef;;en cours;01/10/2026\n",
            to: "plan.csv")
        let run = bench.run("importer", "plan.csv", "--liste", "actions")
        #expect(run.code == .ok, "\(run.err)")
        #expect((run.out + run.err).contains("Ligne 2") && (run.out + run.err).contains("laissée de côté"), "\(run.out)\(run.err)")
        let actions = try #require(bench.run("lister", "actions", "--json").json.array).filter {
            $0["reference"].text?.hasPrefix("X-") ?? false
        }
        #expect(actions.count == 2 && actions.allSatisfy { $0["due"].text == nil && $0["carried_out_on"].text == nil })
    }

    @Test func everyPeriodicityPeopleWriteIsRead() throws {
        let bench = try Bench.demonstration()
        try bench.write(
            "N° exigence;Exigence;N° point;Point;Périodicité\n50;Exigence cinquante;50.1;Un;semestrielle\n50;Exigence cinquante;50.2;Deux;tous les 2 ans\n50;Exigence cinquante;50.3;Trois;quotidienne\n50;Exigence cinquante;50.4;Quatre;Tous les trimestres\n",
            to: "p.csv")
        let run = bench.run("importer", "p.csv", "--liste", "referentiel")
        #expect((run.out + run.err).contains("quotidienne"), "\(run.out)\(run.err)")
        let items = try #require(bench.run("lister", "items", "--json").json.array).filter {
            $0["reference"].text?.hasPrefix("50.") ?? false
        }
        #expect(items.map { $0["computed"]["recurrence"].text } == ["half_yearly", "two_yearly", "quarterly"])
    }
}
