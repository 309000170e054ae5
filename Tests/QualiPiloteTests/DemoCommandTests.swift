import Domain
import Foundation
import Testing

@testable import QualiPilote

@Suite struct DemoCommandTests {
    @Test func itTellsTheFiguresOfTheLabelling() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("lister", "exigences")
        #expect(run.code == .ok)
        #expect(run.lines.last?.hasPrefix("Prêtes 18 · À compléter 9 · Écart ouvert 3") == true)
        #expect(run.lines.count == 32)
        #expect(bench.run("lister", "documents", "--json").json.array?.count == 124)
        #expect(bench.run("lister", "copil", "--json").json.array?.count == 23)
    }

    @Test func anExistingDemonstrationIsKept() throws {
        let bench = try Bench.demonstration()
        try #require(bench.run("cocher", "1.2").code == .ok)
        bench.world.folder = bench.folder
        let again = bench.run("demo", "d", "--sans-ouvrir")
        #expect(again.code == .ok)
        #expect(again.err.contains("déjà là"))
        bench.world.folder += "/d"
        #expect(bench.run("annuler").err.contains("Annulé"))
    }

    @Test func anotherFolderIsRefused() throws {
        let bench = try Bench()
        try bench.write("x", to: "autre/fichier")
        #expect(bench.run("demo", "autre", "--sans-ouvrir").code == .usage)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/autre") == ["fichier"])
        try #require(bench.run("nouveau", "vrai", "--referentiel", "marianne-2016", "--site", "P").code == .ok)
        #expect(bench.run("demo", "vrai", "--sans-ouvrir").err.contains("vrai dossier"))
    }

    @Test func realDatesKeepTheStory() throws {
        let bench = try Bench()
        try #require(bench.run("demo", "--sans-ouvrir", "--dates-reelles").code == .ok)
        bench.world.folder += "/demo-val-d-oise"
        #expect(bench.run("lister", "exigences", "--aujourdhui", "2022-07-12").lines.last?.hasPrefix("Prêtes 30") == true)
    }

    @Test(arguments: [1, 40, 1000]) func aSyntheticDossierHasAboutItsNumber(count: Int) throws {
        let day = try #require(Day("2026-11-21"))
        let records = SyntheticDossier(items: count, today: day).records
        var dossier = Dossier(schema: .standard)
        dossier.put(all: records)
        #expect(abs(dossier.items.count - count) <= max(8, count / 10))
        #expect(Checks.run(dossier, today: day).allSatisfy { $0.check.severity != .error })
        #expect(SyntheticDossier(items: count, today: day).records == records)
    }
}
