import Domain
import Testing

@testable import QualiPilote

@Suite struct NewCommandTests {
    @Test func itSaysHowManyAreListed() throws {
        let bench = try Bench()
        let run = bench.run(
            "nouveau", "x", "--referentiel", "qual-e-pref-2019", "--modules", "2", "--site", "Préfecture", "Sous-préfecture",
            "--service", "DCL")
        #expect(run.code == .ok)
        #expect(
            run.err.contains(
                "Exigences\u{A0}: 11 sur 30 annoncées\u{A0}; module 2\u{A0}: aucune exigence listée. Complétez la liste dans le dossier."))
        bench.world.folder += "/x"
        let dossier = try #require(bench.run("lister", "dossier", "--json").json.array?.first)
        #expect(
            dossier["modules"].array?.compactMap(\.text) == [
                "referentials/qual-e-pref-2019/1", "referentials/qual-e-pref-2019/2",
            ])
        #expect(
            bench.run("lister", "sites", "--json").json.array?.compactMap { $0["id"].text } == ["prefecture", "sous-prefecture"])
        #expect(bench.run("verifier", "--filtre", "erreur").out == "")
        // a module and an exigence may have the same number: each is named as what it is
        let sheet = bench.run("montrer", "dossier").out
        #expect(sheet.contains("Relation générale avec les usagers") && sheet.contains("Délivrance de titres (hors étrangers)"))
    }

    @Test func withoutAReferentialItShowsThemLivingFirst() throws {
        let bench = try Bench()
        let run = bench.run("nouveau", "x")
        #expect(run.code == .usage)
        let living = try #require(run.out.range(of: "Référentiels en vigueur"))
        let former = try #require(run.out.range(of: "Anciens référentiels"))
        #expect(living.lowerBound < former.lowerBound)
        #expect(run.out.contains("11 sur 30 annoncé"))
        #expect(bench.run("lister", "items", "-d", "x").code == .io)
    }

    @Test func theAuditIsPlanned() throws {
        let bench = try Bench()
        let made = bench.run("nouveau", "x", "--referentiel", "marianne-2016", "--site", "P", "--audit", "27/06/2027")
        #expect(made.code == .ok)
        bench.world.folder += "/x"
        #expect(bench.run("lister", "audits", "--json").json.array?.first?["from"].text == "2027-06-27")
    }
}
