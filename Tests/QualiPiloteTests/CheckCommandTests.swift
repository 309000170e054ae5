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

    /// A heading counts what stands under it, and a point names the periods it owes.
    @Test func aHeadingCountsTheRowsUnderIt() throws {
        let bench = try Bench.demonstration()
        let entries = try #require(bench.run("afaire", "--json").json.array).filter { $0["category"].text == "periods_missed" }
        let periods = entries.compactMap { $0["periods"].array?.count }
        #expect(periods.count == entries.count && bench.run("afaire").out.contains("\(periods.reduce(0, +)) périodes non vérifiées"))
        let name = try #require(entries.first?["computed"]["name"].text)
        let one = bench.run("afaire", "--filtre", "\"\(name)\"").out
        #expect(one.contains("\(periods[0]) période\(periods[0] > 1 ? "s non vérifiées" : " non vérifiée")") && one.contains("  ("))
    }

    /// Nobody said who sits there: the whole list, and how to have one's own.
    @Test func aSharedAccountIsToldHowToHaveItsOwnList() throws {
        let bench = try Bench.demonstration()
        let people = try #require(bench.run("lister", "personnes", "--json").json.array)
        #expect(!bench.run("afaire").err.contains("--moi"))
        for person in people.prefix(2) {
            let id = try #require(person["id"].text)
            let path = "people/\(id).json"
            let text = try bench.read(path)
            let account =
                text.contains("\"account\"")
                ? text.replacing(/"account": *"[^"]*"/, with: "\"account\": \"agent\"")
                : text.replacing("{", with: "{\n  \"account\": \"agent\",", maxReplacements: 1)
            try bench.write(account, to: path)
        }
        let run = bench.run("afaire")
        #expect(run.err.contains("Plusieurs personnes utilisent ce compte") && run.err.contains("--moi") && !run.out.isEmpty, "\(run.err)")
    }
}
