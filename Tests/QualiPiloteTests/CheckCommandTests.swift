import Domain
import Testing

@testable import QualiPilote

@Suite struct CheckCommandTests {
    @Test func whatIsFoundIsNamed() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("verifier")
        #expect(run.code == .found)
        #expect(run.out.contains("E07") && run.out.contains("action en retard"))
        let found = try #require(bench.run("verifier", "--json", "--lang", "en").json.array)
        #expect(found.allSatisfy { $0["code"].text != nil && $0["ref"].text != nil })
    }

    @Test func nothingIsPrintedWhenClean() throws {
        let bench = try Bench()
        try #require(bench.run("nouveau", "x", "--referentiel", "marianne-2016", "--site", "P").code == .ok)
        bench.world.folder += "/x"
        let run = bench.run("verifier")
        #expect(run.out == "" && run.err == "")
        #expect(run.code == .ok)
    }

    @Test func aBrokenFileIsOneOfThem() throws {
        let bench = try Bench.demonstration()
        try bench.write("{", to: "documents/doc-acc-001.json")
        let run = bench.run("verifier")
        #expect(run.code == .invalid)
        #expect(run.out.contains("E00") && run.out.contains("documents/doc-acc-001.json"))
        #expect(bench.run("reparer").code == .invalid)
    }

    @Test func whatWaitsIsToldAsOnTheScreen() throws {
        let bench = try Bench.demonstration()
        let run = bench.run("afaire")
        #expect(run.code == .ok)
        for line in ["1 point bloqué", "4 preuves à valider", "2 actions en retard"] { #expect(run.out.contains(line)) }
        #expect(bench.run("afaire", "--json").json.array?.first?["category"].text == "blocked")
    }
}
