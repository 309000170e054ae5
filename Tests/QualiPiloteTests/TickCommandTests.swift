import Domain
import Foundation
import Testing

@testable import QualiPilote

@Suite struct TickCommandTests {
    private func item(_ bench: Bench, _ id: String) throws -> JSON {
        let all = try #require(bench.run("lister", "items", "--json").json.array)
        return try #require(all.first { $0["computed"]["item"].text == id })
    }

    /// Several are one act: one line of the journal, one undo.
    @Test func severalPointsAreTickedAndTakenBackTogether() throws {
        let bench = try Bench.demonstration()
        let open =
            bench.run("lister", "points", "--filtre", "état:\"à faire\"", "--json").json.array?.prefix(2).compactMap {
                $0["computed"]["ref"].text
            } ?? []
        try #require(open.count == 2)
        let run = bench.run("cocher", open[0], open[1], open[0])
        #expect(run.code == .ok && run.err.split(separator: "\n").filter { $0.hasPrefix("Coché") }.count == 2, "\(run.err)")
        #expect(bench.run("annuler").code == .ok)
        #expect(bench.run("cocher", open[0], open[1]).err.contains("Déjà") == false)
        #expect(bench.run("decocher", open[0], open[1]).err.components(separatedBy: "Décoché").count == 3)
    }

    @Test func tickUndoRedo() throws {
        let bench = try Bench.demonstration()
        #expect(try item(bench, "1-2")["computed"]["status"].text == "to_verify")
        #expect(bench.run("cocher", "1.2", "--le", "hier").err.contains("Coché"))
        #expect(try item(bench, "1-2")["computed"]["status"].text == "in_place")
        let undone = bench.run("annuler")
        #expect(undone.err.contains("Informations vérifiées chaque trimestre"))
        #expect(try item(bench, "1-2")["computed"]["status"].text == "to_verify")
        #expect(bench.run("retablir").code == .ok)
        #expect(try item(bench, "1-2")["computed"]["status"].text == "in_place")
        #expect(bench.run("decocher", "1.2").err.contains("Décoché"))
        #expect(try item(bench, "1-2")["computed"]["status"].text == "to_verify")
        #expect(bench.run("journal").lines.count == 6)
    }

    /// 15.3 of the DCL is verified each quarter: the day chooses which, and `lundi` is the last one.
    @Test func theDayChoosesThePeriod() throws {
        let bench = try Bench.demonstration()
        func periods() throws -> [String: String] {
            let all = try #require(bench.run("lister", "items", "--json").json.array)
            let item = try #require(all.first { $0["computed"]["item"].text == "ex-15-3" && $0["unit"].text == "services/dcl" })
            let marks = item["computed"]["periods"].array ?? []
            return Dictionary(marks.map { ($0["id"].text ?? "", $0["mark"].text ?? "") }, uniquingKeysWith: { first, _ in first })
        }
        #expect(try periods()["2026-q3"] == "missed")
        #expect(bench.run("cocher", "ex-15-3@DCL", "--le", "29/09/2026").err.contains("T3 2026"))
        #expect(try periods()["2026-q3"] == "done" && periods()["2026-q4"] == "open")
        #expect(bench.run("cocher", "ex-15-3@DCL", "--le", "29/09/2026").err.contains("Déjà coché"))
        // another day of the same period: what is kept stays, and is told
        #expect(bench.run("cocher", "ex-15-3@DCL", "--le", "25/09/2026").err.contains("le 29/09/2026 (T3 2026)"))
        #expect(bench.run("cocher", "ex-15-3@DCL", "--le", "lundi").code == .ok)
        #expect(try periods()["2026-q4"] == "done")
    }

    @Test func aDayBeyondReachIsInvalid() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("cocher", "1.2", "--le", "12/03/1026").code == .invalid)
        #expect(bench.run("journal", "--json").json.array?.count == 1)
    }

    /// What a recovery did before the act is told once.
    @Test func aRecoveryIsTold() throws {
        let bench = try Bench.demonstration()
        try bench.write("{", to: "documents/.a.b.c.tmp")
        #expect(bench.run("cocher", "1.2").err.contains("Retiré après un arrêt brutal\u{A0}: 1 fichier temporaire."))
        #expect(!bench.run("decocher", "1.2").err.contains("Retiré"))
    }

    @Test func whatIsTickedStaysTicked() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("cocher", "1.1").err.contains("Déjà coché"))
        #expect(bench.run("journal", "--json").json.array?.count == 1)
    }

    @Test func aFileIsCopiedWithItsDigest() throws {
        let bench = try Bench.demonstration()
        try bench.write("abc", to: "../photo du hall.JPG")
        #expect(bench.run("cocher", "1.2", "--preuve", bench.folder + "/photo du hall.JPG").code == .ok)
        let evidence = try #require(
            bench.run("lister", "preuves", "--json", "--filtre", "title:\"photo du hall\"").json.array?.first)
        #expect(evidence["sha256"].text == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let path = try #require(evidence["path"].text)
        #expect(path.hasPrefix("files/") && path.hasSuffix(".jpg"))
        #expect(try bench.read(path) == "abc")
        #expect(evidence["computed"]["used_by"].array?.isEmpty == false)
    }

    /// The same content brought again by another command is told.
    @Test func aContentThatIsThereAlreadyIsTold() throws {
        let bench = try Bench.demonstration()
        try bench.write("abc", to: "../photo.jpg")
        #expect(!bench.run("cocher", "1.2", "--preuve", bench.folder + "/photo.jpg").err.contains("déjà dans le dossier"))
        #expect(bench.run("cocher", "1.2", "--preuve", bench.folder + "/photo.jpg").err.contains("déjà dans le dossier"))
    }

    @Test func oneFileProvesSeveralPointsAndIsCopiedOnce() throws {
        let bench = try Bench.demonstration()
        try bench.write("abc", to: "../registre.pdf")
        #expect(bench.run("cocher", "1.1", "1.2", "--preuve", bench.folder + "/registre.pdf").code == .ok)
        let evidence = bench.run("lister", "preuves", "--json", "--filtre", "title:registre.pdf").json.array
        #expect(evidence?.count == 1 && evidence?.first?["computed"]["used_by"].array?.count == 2)
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.world.folder + "/files")
        #expect(names.filter { $0.hasSuffix(".pdf") }.count == 1)
    }

    @Test func aFileThatCannotBeTakenTicksNothing() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("cocher", "1.2", "--preuve", bench.folder)
        #expect(run.code == .usage && run.err.contains("n'est pas un fichier ordinaire"))
        #expect(bench.run("journal", "--json").json.array?.count == 1)
    }

    @Test func aDocumentBecomesEvidence() throws {
        let bench = try Bench.demonstration()
        #expect(bench.run("cocher", "1.1", "--preuve", "DOC-ACC-012").err.contains("Preuve jointe"))
        let evidence = try #require(bench.run("lister", "preuves", "--json").json.array)
        #expect(evidence.contains { $0["document"].text == "documents/doc-acc-012" })
        #expect(bench.run("cocher", "1.2", "--preuve", "nulle-part").code == .usage)
        #expect(bench.run("cocher", "1.2", "--le", "demain").code == .usage)
    }

    @Test func readingOnlyWritesNothing() throws {
        let bench = try Bench.demonstration()
        let before = try FileManager.default.subpathsOfDirectory(atPath: bench.world.folder).sorted()
        #expect(bench.run("cocher", "1.2", "--lecture-seule").code == .usage)
        try bench.write("abc", to: "../preuve.txt")
        #expect(bench.run("cocher", "1.2", "--lecture-seule", "--preuve", bench.folder + "/preuve.txt").code == .usage)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.world.folder).sorted() == before)
    }
}
